import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage Cheat Sheet.
 * The package's default algorithm is argon2id; a test reads it back from the hash.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two keyboards may type the same password in different code points (NIST SP 800-63B asks for this). */
const asTyped = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
	return hash(asTyped(password), cost);
}

export function isPassword(password: string, hashed: string): Promise<boolean> {
	return verify(hashed, asTyped(password));
}
