import { createHash } from 'node:crypto';
import { readHeard, type ContactAnswer } from '#lib/domain/edge.ts';
import { copyOfWords, takeCopiedWords } from '#lib/i18n/copied-words.ts';
import type { Answered, HubGateway } from '#lib/server/gateways/hub/hub-gateway.ts';
import type { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { soundOf } from '#lib/server/gateways/speech/speech-gateway.ts';

/** A hub, and where what it says and sounds like is kept. */
export interface Keeping {
	hub: HubGateway;
	token: string;
	copies: KeptCopies;
}

/** What became of a copy: there is nothing new, it is in use, it is not whole yet, or it cannot be used. */
export type Taken = 'same' | 'taken' | 'begun' | { not: unknown };

/** Until it is known how long the sounds take, referrals that wait go first again after so many milliseconds. */
const soundsAtOnce = 15_000;

/** Fetches the hub's words where they are others than ours, says them from now on and keeps them. */
export async function takeWords(
	{ hub, token, copies }: Keeping,
	{ words }: Pick<ContactAnswer, 'words'>,
): Promise<Answered<Taken>> {
	if (words === undefined || words === ((await copies.version('words')) ?? ownWords())) return same;
	const copy = await hub.copy(token, 'words');
	if (!copy.ok) return copy;
	try {
		takeCopiedWords(copy.value.text);
		await copies.put('words', copy.value);
		return { ok: true, value: 'taken' };
	} catch (error) {
		copies.refuse('words', copy.value.hash);
		return { ok: true, value: { not: error } };
	}
}

/**
 * Fetches the hub's sounds where they are others than those here. Those here stay in use until all of the new ones
 * have come, which may take several contacts.
 */
export async function takeSounds(
	{ hub, token, copies }: Keeping,
	{ sounds }: Pick<ContactAnswer, 'sounds'>,
	now: () => number = Date.now,
): Promise<Answered<Taken>> {
	if (sounds === undefined || sounds === (await copies.version('sounds'))) return same;
	const copy = await hub.copy(token, 'sounds');
	if (!copy.ok) return copy;
	try {
		const files = new Set(readHeard(copy.value.text).map(({ file }) => file));
		const end = now() + soundsAtOnce;
		for (const file of files) {
			if (await copies.hasSound(file)) continue;
			if (now() > end) return { ok: true, value: 'begun' };
			const sound = await hub.sound(token, file);
			// One that has gone there since is missing here, and its sentence is said by another voice or not at all.
			if (!sound.ok && sound.why === 'refused') continue;
			if (!sound.ok) return sound;
			if (soundOf(new Uint8Array(sound.value))) await copies.putSound(file, sound.value);
		}
		await copies.put('sounds', copy.value);
		await copies.keepSounds(files);
		return { ok: true, value: 'taken' };
	} catch (error) {
		copies.refuse('sounds', copy.value.hash);
		return { ok: true, value: { not: error } };
	}
}

const same = { ok: true, value: 'same' } as const;

let ownHash: string | undefined;
const ownWords = () => (ownHash ??= createHash('sha256').update(copyOfWords()).digest('hex'));
