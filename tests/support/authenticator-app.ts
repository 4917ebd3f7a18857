import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six digits an authenticator app shows for a key at a time: RFC 6238 over RFC 4226, from the text of both. */
export function sixDigits(key: string, at: Date): string {
	let bits = '';
	for (const letter of key.replace(/\s/g, '')) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
	const bytes = bits.match(/.{8}/g) ?? [];
	const secret = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
	const mac = createHmac('sha1', secret).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 0xf;
	const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
	return String(number).padStart(6, '0');
}
