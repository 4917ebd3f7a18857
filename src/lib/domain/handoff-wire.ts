import * as v from 'valibot';
import { referenceSchema } from './reference.ts';

/** The shapes in which handoffs travel: both ends read them, and neither trusts the other. */

const base64url = (most: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(most));

/** A key by the sender's own choice: one to 200 characters that can be seen. */
export const idempotencyKeySchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/));

/** A sealed handoff; its idempotency key is the referral's id. */
export const sealedHandoffSchema = v.strictObject({
	sealed: v.strictObject({
		version: v.pipe(v.number(), v.integer(), v.minValue(1)),
		key: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
		encapsulated: base64url(200),
		ciphertext: base64url(120_000),
	}),
});

/** The only answer that counts as an acknowledgement. */
export const acknowledgementSchema = v.object({
	id: v.pipe(v.string(), v.uuid()),
	reference: referenceSchema,
	receivedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** A refusal of ours, by which it is known from those of whatever stands between. */
export const refusalSchema = v.object({
	error: v.object({ code: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,60}$/)), message: v.string() }),
});
