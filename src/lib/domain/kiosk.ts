import * as v from 'valibot';
import { latinDigits } from './phone.ts';
import { requiredLine } from './text.ts';

/** A kiosk waits for its screen, has one, or is no kiosk any more. */
export type KioskState = 'waiting' | 'in-use' | 'revoked';

/** What the team calls a kiosk, such as "By the front door". Errors: `required`, `too-long`. */
export const kioskNameSchema = v.object({ kioskName: requiredLine(60) });

const sameDigit = /^(\d)\1*$/;
const runs = ['01234567890123456789', '98765432109876543210'];

/**
 * The PIN of a kiosk's settings: digits, because the kiosk has keys for them. Errors: `pin-wrong` (not 6 to 12
 * digits), `pin-easy` (one digit again and again, or digits that count up or down).
 */
export const pinSchema = v.object({
	pin: v.pipe(
		v.optional(v.string(), ''),
		v.transform(pinDigits),
		v.check((pin) => /^\d{6,12}$/.test(pin), 'pin-wrong'),
		v.check((pin) => !sameDigit.test(pin) && !runs.some((run) => run.includes(pin)), 'pin-easy'),
	),
});

/** A PIN as it was typed, in any of six digit sets and with spaces. */
export function pinDigits(typed: string): string {
	return latinDigits(typed).replace(/\s/g, '');
}
