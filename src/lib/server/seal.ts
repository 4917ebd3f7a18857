import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

const keys = new WeakMap<Buffer, Map<string, Buffer>>();

/** The key for one purpose, from the server’s secret (HKDF); made once, as it costs as much as sealing itself. */
export function keyFor(secret: Buffer, purpose: string): Buffer {
	const made = keys.get(secret) ?? new Map<string, Buffer>();
	keys.set(secret, made);
	let key = made.get(purpose);
	if (!key) {
		key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `porchlight ${purpose}`, 32));
		made.set(purpose, key);
	}
	return key;
}

/** Seals a text with the server's secret (AES-256-GCM); `bound` is what it belongs to and cannot leave. */
export function seal(secret: Buffer, purpose: string, bound: string, text: string): Buffer {
	const iv = randomBytes(ivLength);
	const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv).setAAD(Buffer.from(bound));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made; null when it was sealed with another secret, for another purpose, or changed. */
export function unseal(secret: Buffer, purpose: string, bound: string, sealed: Buffer): string | null {
	try {
		const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, ivLength))
			.setAAD(Buffer.from(bound))
			.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
		return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]).toString(
			'utf8',
		);
	} catch {
		return null;
	}
}
