import { setTimeout as pause } from 'node:timers/promises';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { canary } from './canary.ts';
import { addressOf, referenceOn } from './fleet.ts';
import { Visitor } from './visitor.ts';

/** What somebody was told at a kiosk; no reference where they were cut off from their paper. */
interface Told {
	/** The hash of their draft's token, by which its row is found. */
	draft: string;
	name: string;
	reference: string | null;
}

const steps = (name: string) =>
	[
		['/en', { door: 'self' }],
		['/en/refer/words', { words: canary.words }],
		['/en/refer/name', { name }],
		['/en/refer/reach-by', { 'reach-by': 'phone' }],
		['/en/refer/phone', { phone: canary.phone }],
	] as const;

/** One canary of many, who begins anew whenever what they typed is gone, until they are told that it is sent. */
export async function goThrough(url: () => string, person: number): Promise<Told> {
	const name = `${canary.name} ${String(person)}`;
	for (;;) {
		const visitor = new Visitor(url(), addressOf(person));
		const reference = await sendAs(visitor, name).catch(() => undefined);
		const token = visitor.cookies.get('porchlight_draft') ?? '';
		if (reference !== undefined) return { draft: tokenHash(token).toString('hex'), name, reference };
		await pause(50);
	}
}

async function sendAs(visitor: Visitor, name: string): Promise<string | null | undefined> {
	for (const [path, form] of steps(name)) {
		if ((await visitor.post(path, form)).status !== 303) return undefined;
	}
	// Whether it was sent is asked of the next page, whatever became of the answer.
	await visitor.post('/en/refer/check', {}).catch(() => undefined);
	for (;;) {
		const page = await visitor.get('/en/refer/sent').catch(() => undefined);
		if (page?.status === 200) return page.text.includes('class="reference') ? referenceOn(page) : null;
		if (page?.status === 303) return undefined;
		await pause(50);
	}
}
