import { randomBytes } from 'node:crypto';
import { referenceFrom, referenceLength } from '#lib/domain/reference.ts';

/** A reference by chance; whether it is free is another question. */
export function newReference(): string {
	return referenceFrom(randomBytes(referenceLength)) ?? newReference();
}
