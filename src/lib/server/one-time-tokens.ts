import { createHash, randomBytes } from 'node:crypto';

/** A fresh token of 256 random bits, to stand in an address. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is kept of a token: a token of 256 random bits needs no slow hash. */
export function tokenHash(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}
