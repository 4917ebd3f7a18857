import { createHash, createPublicKey } from 'node:crypto';

/** An uncompressed point of P-256, as HPKE writes public keys: 65 bytes. */
const pointBytes = 65;

/** The public half of a hub's key. */
export interface HubPublicKey {
	/** The beginning of the hash of the point, 12 hexadecimal digits: short enough to compare by eye. */
	id: string;
	point: Buffer;
}

/** A public key as HUB_PUBLIC_KEY has it (base64url); null for anything but a point on the curve. */
export function hubPublicKey(text: string): HubPublicKey | null {
	const point = Buffer.from(text, 'base64url');
	if (!/^[\w-]+$/.test(text) || point.length !== pointBytes || point[0] !== 4) return null;
	const x = point.subarray(1, 33).toString('base64url');
	const y = point.subarray(33).toString('base64url');
	try {
		createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
	} catch {
		return null;
	}
	return { id: hubKeyId(point), point };
}

export function hubKeyId(point: Uint8Array): string {
	return createHash('sha256').update(point).digest('hex').slice(0, 12);
}
