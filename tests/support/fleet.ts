import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#lib/server/db/connection.ts';
import { createLog } from '#lib/server/log.ts';
import { Visitor, type Answer } from './visitor.ts';

/** An own address for each person: as from a thousand homes, behind one proxy. */
export function addressOf(person: number): string {
	return `10.${String(person >> 16)}.${String((person >> 8) & 255)}.${String(person & 255)}`;
}

/** Runs a job for 0, 1, 2 … as long as it shall go on, `hands` of them at once. */
export async function byManyHands(
	goOn: (index: number) => boolean,
	hands: number,
	job: (index: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	const hand = async () => {
		while (goOn(next)) await job(next++);
	};
	await Promise.all(Array.from({ length: hands }, hand));
}

/** A visitor who has answered all that must be, and has only to send. */
export async function readyToSend(url: string, person: number): Promise<Visitor> {
	const visitor = new Visitor(url, addressOf(person));
	const steps = [
		['/en', { door: 'self' }],
		['/en/refer/name', { name: `Person ${String(person)}` }],
		['/en/refer/reach-by', { 'reach-by': 'desk-note' }],
	] as const;
	for (const [path, form] of steps) {
		await insist(() => visitor.post(path, form), 303);
	}
	return visitor;
}

/** Asks again until the server is there and answers with this status; anything but "not now" is a failure. */
export async function insist(ask: () => Promise<Answer>, status: number): Promise<Answer> {
	for (;;) {
		const answer = await ask().catch(() => undefined);
		if (answer?.status === status) return answer;
		if (answer && answer.status !== 503) throw new Error(`answered with ${String(answer.status)}`);
		await pause(20);
	}
}

export function referenceOn(page: Answer): string {
	const reference = /class="reference[^>]*>([A-Z0-9]{6})</.exec(page.text)?.[1];
	if (!reference) throw new Error('the page shows no reference');
	return reference;
}

/** All that was written down about those referrals, by person. */
export async function writtenDown(dataFolder: string) {
	const { pool, close } = await openDatabase(
		{ databaseUrl: undefined, dataFolder },
		createLog('silent'),
		'command',
	);
	const { rows } = await pool.query<{ name: string; reference: string; whole: boolean }>(
		`select case_file.person_name as name, case_file.reference,
			(select count(*) from case_file as other where other.referral_id = referral.id) = 1
			and (select count(*) from need where need.case_id = case_file.id) = 1
			and (select count(*) from need_level join need on need.id = need_id where need.case_id = case_file.id) = 1
			and (select count(*) from consent where consent.case_id = case_file.id) = 1
			and (select count(*) from event where event.case_id = case_file.id) = 1
			and (select count(*) from outbox where outbox.subject_id = case_file.id) <= 1
			and (select sent_at is not null and sealed is null from draft where draft.id = referral.id)
			and (select count(*) from sheet_link where sheet_link.draft_id = referral.id) = 2 as whole
		from referral left join case_file on case_file.referral_id = referral.id`,
	);
	await close();
	return rows;
}
