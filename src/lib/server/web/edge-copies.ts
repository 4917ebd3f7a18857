import { gunzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { copyOfWords } from '#lib/i18n/copied-words.ts';
import type { CopyName } from '#lib/server/gateways/hub/hub-gateway.ts';
import { packText, type PackedText } from '#lib/server/packed-text.ts';
import { copyDirectory } from '#lib/server/use-cases/copy-directory.ts';
import { copySounds, type SoundsCopy } from '#lib/server/use-cases/copy-sounds.ts';
import { application } from './application.ts';
import { refuse } from './programs.ts';
import { requireEdge } from './require-edge.ts';

interface Made extends PackedText {
	sound?: SoundsCopy['sound'];
}

interface Kept {
	/** The newest that is whole, and the one that is being made or was made last. */
	whole?: Made;
	making: Promise<Made>;
	until: number;
}

const minute = 60_000;

/** How each copy is made, and for how long it is not made anew. A change reaches the edges with the contact after. */
const kinds: Record<CopyName, { lives: number; make(): Promise<Made> }> = {
	directory: { lives: minute, make: async () => packText(await copyDirectory(application().db)) },
	words: { lives: Infinity, make: () => packText(copyOfWords()) },
	sounds: {
		lives: 60 * minute,
		async make() {
			const { text, sound } = await copySounds(application().speech);
			return { ...(await packText(text)), sound };
		},
	},
};

const copies = new WeakMap<object, Map<CopyName, Kept>>();

function kept(name: CopyName): Kept {
	const here = copies.get(application()) ?? new Map<CopyName, Kept>();
	copies.set(application(), here);
	const last = here.get(name);
	if (last && last.until > Date.now()) return last;
	const { lives, make } = kinds[name];
	const next: Kept = { ...last, making: make(), until: Date.now() + lives };
	here.set(name, next);
	// One that could not be made is made anew for the next who asks.
	next.making.then(
		(whole) => (next.whole = whole),
		() => (next.until = 0),
	);
	return next;
}

/** The copy as it is now. */
export const copyNow = (name: CopyName): Promise<Made> => kept(name).making;

/** The copy as far as it is made: nobody who has something to say waits for it. */
export const copyByNow = (name: CopyName): Made | undefined => kept(name).whole;

/** Gives an edge a copy, packed where it can unpack it. */
export function giveCopy(name: CopyName): (event: RequestEvent) => Promise<Response> {
	return async (event) => {
		const edge = await requireEdge(event);
		if (edge instanceof Response) return edge;
		const { hash, packed } = copyByNow(name) ?? (await copyNow(name));
		const headers = {
			'Content-Type': 'application/x-ndjson',
			ETag: `"${hash}"`,
			'Cache-Control': 'no-store',
		};
		const unpacks = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
		if (!unpacks) return new Response(new Uint8Array(gunzipSync(packed)), { headers });
		return new Response(new Uint8Array(packed), { headers: { ...headers, 'Content-Encoding': 'gzip' } });
	};
}

/** Gives an edge one sound of those that the copy of sounds names. */
export async function giveSound(event: RequestEvent): Promise<Response> {
	const edge = await requireEdge(event, 'sound');
	if (edge instanceof Response) return edge;
	const { sound: soundOf } = copyByNow('sounds') ?? (await copyNow('sounds'));
	const sound = await soundOf?.(event.params['file'] ?? '');
	if (!sound) return refuse('sound-gone');
	return new Response(sound.bytes, {
		headers: { 'Content-Type': sound.contentType, 'Cache-Control': 'no-store' },
	});
}
