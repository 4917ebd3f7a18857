import { createHash } from 'node:crypto';
import { readHeard, type ContactAnswer } from '#lib/domain/edge.ts';
import { copyOfWords, readCopiedWords, takeCopiedWords } from '#lib/i18n/copied-words.ts';
import type { Answered, Copy, HubGateway } from '#lib/server/gateways/hub/hub-gateway.ts';
import type { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { soundOf } from '#lib/server/gateways/speech/speech-gateway.ts';

/** A hub, and where what it says and sounds like is kept. */
export interface Keeping {
	hub: HubGateway;
	token: string;
	copies: KeptCopies;
	/** Called when it says or sounds like something else than before. */
	spokenAnew(): Promise<void>;
}

/** What became of a copy: there is nothing new, it is in use, it is not whole yet, or it cannot be used. */
export type Taken = 'same' | 'taken' | 'begun' | { not: unknown };

/** Referrals that wait go first again after so many milliseconds, however many sounds are still to come. */
const soundsAtOnce = 15_000;

/** All sounds together, in bytes: the disk of a kiosk has to hold referrals first. */
const largestSounds = 512 * 1024 * 1024;

/** Fetches the hub's words where they are others than ours, keeps them, and says them from now on. */
export async function takeWords(
	by: Keeping,
	{ words }: Pick<ContactAnswer, 'words'>,
): Promise<Answered<Taken>> {
	const { hub, token, copies } = by;
	if (words === undefined || words === ((await copies.version('words')) ?? ownWords())) return same;
	const copy = await hub.copy(token, 'words');
	if (!copy.ok) return copy;
	return use(by, 'words', copy.value, readCopiedWords, async () => {
		await copies.put('words', copy.value);
		takeCopiedWords(copy.value.text);
		await by.spokenAnew();
		return 'taken';
	});
}

/**
 * Fetches the hub's sounds where they are others than those here. Those here stay in use until all of the new ones
 * have come, which may take several contacts.
 */
export async function takeSounds(
	by: Keeping,
	{ sounds }: Pick<ContactAnswer, 'sounds'>,
	now: () => number = Date.now,
): Promise<Answered<Taken>> {
	const { hub, token, copies } = by;
	if (sounds === undefined || sounds === (await copies.version('sounds'))) return same;
	const copy = await hub.copy(token, 'sounds');
	if (!copy.ok) return copy;
	return use(by, 'sounds', copy.value, filesOf, async (files) => {
		const end = now() + soundsAtOnce;
		let whole = true;
		for (const file of files) {
			if (await copies.hasSound(file)) continue;
			if (now() > end) return 'begun';
			const sound = await hub.sound(token, file);
			if (sound.ok && soundOf(new Uint8Array(sound.value))) await copies.putSound(file, sound.value);
			// One that has gone there since is looked for again until the hub has counted anew.
			else if (sound.ok || sound.why === 'refused') whole = false;
			else return sound;
		}
		if (!whole) return 'begun';
		await copies.put('sounds', copy.value);
		await by.spokenAnew();
		await copies.keepSounds(files);
		return 'taken';
	});
}

/** The files of a list of sounds; throws where it is none, or asks for more than there is room for. */
function filesOf(text: string): Set<string> {
	const sizes = new Map(readHeard(text).map(({ file, bytes }) => [file, bytes]));
	if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > largestSounds) throw new TooManySounds();
	return new Set(sizes.keys());
}

/** More sounds than a kiosk's disk has room for. */
class TooManySounds extends Error {
	override readonly name = 'TooManySounds';
}

/** Does with a copy what is done where it can be read; one that cannot is not fetched again every minute. */
async function use<Read>(
	{ copies }: Keeping,
	name: 'words' | 'sounds',
	{ text, hash }: Copy,
	read: (text: string) => Read,
	put: (read: Read) => Promise<'taken' | 'begun' | Extract<Answered<never>, { ok: false }>>,
): Promise<Answered<Taken>> {
	let known: Read;
	try {
		known = read(text);
	} catch (error) {
		copies.refuse(name, hash);
		return { ok: true, value: { not: error } };
	}
	try {
		const done = await put(known);
		return typeof done === 'string' ? { ok: true, value: done } : done;
	} catch (error) {
		// A disk that is full now has room later.
		return { ok: true, value: { not: error } };
	}
}

const same = { ok: true, value: 'same' } as const;

let ownHash: string | undefined;
const ownWords = () => (ownHash ??= createHash('sha256').update(copyOfWords()).digest('hex'));
