import type { Contact, ContactAnswer } from '#lib/domain/edge.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { countStock, hubEnrolment } from '#lib/server/db/hub-enrolment.ts';
import { lastPrint } from '#lib/server/db/prints.ts';
import { sealedWaiting } from '#lib/server/db/sealed-referrals.ts';
import type { Answered } from '#lib/server/gateways/hub/hub-gateway.ts';
import type { Log } from '#lib/server/log.ts';
import { takeSounds, takeWords, type Keeping, type Taken } from './take-copies.ts';
import { takeDirectory, takeFromHub } from './take-from-hub.ts';

interface Contacting extends Keeping {
	/** The id of the key that this edge seals to. */
	key: string;
	log: Log;
}

/**
 * Tells the hub how this edge is, and takes in what the hub says: its site, its kiosk, references, and where they
 * have changed the directory, words and sounds. What cannot be taken changes nothing, and what is here stays in use.
 */
export async function contactHub(db: Database, by: Contacting): Promise<Answered<true>> {
	const { hub, token, key, log } = by;
	const answered = await hub.contact(token, await howWeAre(db, key));
	if (!answered.ok) return answered;
	for (const unknown of answered.value.unknownKeys) log.error({ event: 'hub-key-unknown', key: unknown });
	await takeFromHub(db, answered.value).catch((error: unknown) => notTaken(log, 'site', error));
	const told = answered.value;
	for (const [job, taking] of [
		['directory', () => takeNewDirectory(db, by, told)],
		['words', () => takeWords(by, told)],
		['sounds', () => takeSounds(by, told)],
	] as const) {
		const taken = await taking();
		// What does not come now comes with the next contact: nothing else waits for it.
		if (!taken.ok) log.warn({ event: 'copy-not-come', job, code: taken.code });
		else if (typeof taken.value === 'object') notTaken(log, job, taken.value.not);
		else if (taken.value !== 'same') log.info({ event: `${taken.value}-from-hub`, job });
	}
	return { ok: true, value: true };
}

async function takeNewDirectory(
	db: Database,
	{ hub, token }: Keeping,
	{ directory }: ContactAnswer,
): Promise<Answered<Taken>> {
	if (directory === (await hubEnrolment(db))?.directoryHash) return { ok: true, value: 'same' };
	const copy = await hub.copy(token, 'directory');
	if (!copy.ok) return copy;
	try {
		await takeDirectory(db, copy.value);
		return { ok: true, value: 'taken' };
	} catch (error) {
		return { ok: true, value: { not: error } };
	}
}

function notTaken(log: Log, job: string, error: unknown): void {
	const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
	log.error({
		event: 'not-taken-from-hub',
		job,
		error: error instanceof Error ? error.name : 'unknown',
		code,
	});
}

async function howWeAre(db: Database, key: string): Promise<Contact> {
	const waiting = await sealedWaiting(db);
	const enrolment = await hubEnrolment(db);
	return {
		waiting: waiting.count,
		waitingSince: waiting.since?.toISOString() ?? null,
		keys: [...new Set([key, ...waiting.keys])].slice(0, 50),
		batch: enrolment?.referenceBatch ?? 0,
		stock: await countStock(db),
		...(await printed(db)),
	};
}

/** What the desk at the hub is told of the printer here. */
async function printed(db: Database): Promise<Pick<Contact, 'lastPrint'>> {
	const last = await lastPrint(db);
	if (!last || (last.sheet !== 'receipt' && last.sheet !== 'first-steps')) return {};
	return { lastPrint: { ...last, sheet: last.sheet, at: last.at.toISOString() } };
}
