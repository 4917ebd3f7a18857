import { isIPv6 } from 'node:net';
import type { RequestEvent } from '@sveltejs/kit';
import { countAttempt, forgetAttempts } from '#lib/server/db/rates.ts';
import { application } from './application.ts';

const minutes = 60;

/**
 * How often somebody may try to come back, counted in the database, so that a restart forgets nothing. A person makes
 * a mistake or two; a kiosk has three people in a quarter of an hour; a library has several kiosks behind one
 * address. Whoever has found a paper has six tries a day at its ten thousand second parts.
 */
const limits = {
	place: { limit: 8, windowSeconds: 15 * minutes },
	network: { limit: 40, windowSeconds: 60 * minutes },
	code: { limit: 6, windowSeconds: 24 * 60 * minutes },
} as const;

const purpose = (what: keyof typeof limits) => `come-back-${what}`;

/** Counts one try from this kiosk or home, its network, and on this reference; false once there were too many. */
export async function mayComeBack(event: RequestEvent, reference: string): Promise<boolean> {
	const { db, secret } = application();
	const { kiosk } = event.locals;
	const address = networkOf(event.getClientAddress());
	const at = new Date();
	const counted: [keyof typeof limits, string[]][] = [
		['place', kiosk ? ['kiosk', kiosk.id] : ['home', address]],
		['network', [address]],
		['code', [reference]],
	];
	// One after the other: who is held up already uses up nobody's reference.
	for (const [what, whom] of counted) {
		const attempt = { secret, purpose: purpose(what), whom, ...limits[what], at };
		if (!(await countAttempt(db, attempt)).allowed) return false;
	}
	return true;
}

/** Whoever has shown both parts has made their mistakes: their reference begins anew. Places and networks do not. */
export function forgetMistakes(reference: string): Promise<void> {
	const { db, secret } = application();
	return forgetAttempts(db, { secret, purpose: purpose('code'), whom: [reference] });
}

/** An address, or of the newer kind the network that one home has: it holds more addresses than anybody can count. */
function networkOf(address: string): string {
	if (!isIPv6(address) || address.includes('.')) return address;
	const [before = '', after] = address.split('::');
	const parts = before.split(':');
	const last = after === undefined ? [] : after.split(':');
	const whole =
		after === undefined
			? parts
			: [...parts, ...Array<string>(8 - parts.length - last.length).fill('0'), ...last];
	return whole
		.slice(0, 4)
		.map((part) => part.replace(/^0+(?=.)/, ''))
		.join(':');
}
