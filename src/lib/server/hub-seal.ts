import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { hubKeyId, type HubPublicKey } from './hub-key.ts';

/** RFC 9180, mode base: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const info = bytesOf('porchlight referral');
/** A text is filled up with spaces to whole kilobytes, so that its length says little. */
const stepBytes = 1024;

/** What a sealed text belongs to and cannot be passed off from. */
export interface Bound {
	id: string;
	/** The version of the shape of what is sealed. */
	version: number;
}

export interface SealedForHub {
	/** The id of the key it was sealed to. */
	key: string;
	encapsulated: Buffer;
	ciphertext: Buffer;
}

export interface HubKeyPair {
	/** Both as HPKE writes them: the point, and 32 bytes. */
	point: Buffer;
	secret: Buffer;
}

/** Bound as associated data: the bytes are part of what edges and hubs agree on. */
function associated({ id, version }: Bound): Uint8Array {
	return bytesOf(`porchlight handoff ${String(version)} ${id}`);
}

export async function makeHubKeyPair(): Promise<HubKeyPair> {
	const pair = await suite.GenerateKeyPair(true);
	return {
		point: Buffer.from(await suite.SerializePublicKey(pair.publicKey)),
		secret: Buffer.from(await suite.SerializePrivateKey(pair.privateKey)),
	};
}

/** Seals JSON so that only the hub can read it; whoever sealed it cannot open it again. */
export async function sealForHub(key: HubPublicKey, bound: Bound, json: string): Promise<SealedForHub> {
	const text = bytesOf(json);
	const filled = new Uint8Array(Math.ceil(text.length / stepBytes) * stepBytes).fill(0x20);
	filled.set(text);
	const options = { info, aad: associated(bound) };
	const made = await suite.Seal(await suite.DeserializePublicKey(key.point), filled, options);
	return {
		key: key.id,
		encapsulated: Buffer.from(made.encapsulatedSecret),
		ciphertext: Buffer.from(made.ciphertext),
	};
}

/** The JSON that was sealed to this key; null when it was sealed to another, bound to something else, or changed. */
export async function openForHub(
	pair: HubKeyPair,
	bound: Bound,
	sealed: SealedForHub,
): Promise<string | null> {
	if (sealed.key !== hubKeyId(pair.point)) return null;
	const privateKey = await suite.DeserializePrivateKey(pair.secret);
	const publicKey = await suite.DeserializePublicKey(pair.point);
	const { encapsulated, ciphertext } = sealed;
	const options = { info, aad: associated(bound) };
	const opened = await suite
		.Open({ privateKey, publicKey }, encapsulated, ciphertext, options)
		.catch(() => null);
	return opened && Buffer.from(opened).toString('utf8').trimEnd();
}
