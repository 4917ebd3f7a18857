import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A text as it travels: packed with gzip, and by its SHA-256 in hexadecimal, which is its version. */
export interface PackedText {
	hash: string;
	packed: Buffer;
}

/** The same text has the same hash in every process. */
export async function packText(text: string): Promise<PackedText> {
	const hash = createHash('sha256').update(text).digest('hex');
	return { hash, packed: await promisify(gzip)(text) };
}
