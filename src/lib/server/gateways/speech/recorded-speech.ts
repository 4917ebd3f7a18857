import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { catalogueSentences, type CatalogueSentence } from '#lib/i18n/catalogue-sentences.ts';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { soundOf, type Sound } from './speech-gateway.ts';

const manifestSchema = v.array(
	v.strictObject({
		/** `namespace:key` of the words that were read. */
		key: v.pipe(v.string(), v.regex(/^[a-z-]+:[\w.-]+(#[\w-]+)?$/)),
		/** Which sentence of them, from 1. */
		sentence: v.pipe(v.number(), v.integer(), v.minValue(1)),
		/** `sentenceHash` of the sentence as it was read. */
		source: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
		/** Beside the manifest. */
		file: v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)*\.(mp3|wav|ogg|flac)$/)),
	}),
);

/** A manifest of recordings that cannot be read; the message says where and why. */
export class BadManifest extends Error {
	override readonly name = 'BadManifest';
}

/** A short mark of a sentence: another one as soon as a letter of it changes. */
export function sentenceHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** How far a language has been recorded by a person, sentence by sentence. */
export interface Recordings {
	/** Sentence → file. */
	files: ReadonlyMap<string, string>;
	recorded: CatalogueSentence[];
	/** There is a file, and it says something else than today's sentence, or has gone: it is not used. */
	stale: CatalogueSentence[];
	missing: CatalogueSentence[];
}

/** One sentence as it was read, and its file. */
type Recording = v.InferOutput<typeof manifestSchema>[number];

function readManifest(folder: string): Recording[] {
	const path = join(folder, 'manifest.json');
	if (!existsSync(path)) return [];
	try {
		return v.parse(manifestSchema, JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		const why = error instanceof v.ValiError ? (v.getDotPath(error.issues[0]) ?? 'list') : 'JSON';
		throw new BadManifest(`${path} is not a list of recordings: ${why} is not as it should be.`);
	}
}

/** Compares what was recorded below `folder` with the sentences of today. */
export function readRecordings(folder: string, language: LanguageCode): Recordings {
	const home = join(folder, language);
	return recordingsIn(home, language, readManifest(home));
}

/** The same for recordings that somebody else has the list of, in `home`. */
export function recordingsIn(home: string, language: LanguageCode, list: readonly Recording[]): Recordings {
	const places = new Set(list.map((one) => `${one.key} ${String(one.sentence)}`));
	const bySource = new Map(list.map((one) => [one.source, one.file]));
	const files = new Map<string, string>();
	const found: Pick<Recordings, 'recorded' | 'stale' | 'missing'> = { recorded: [], stale: [], missing: [] };
	for (const sentence of catalogueSentences(language)) {
		const name = bySource.get(sentenceHash(sentence.text));
		const file = name === undefined ? undefined : join(home, name);
		if (file !== undefined && existsSync(file)) {
			found.recorded.push(sentence);
			files.set(sentence.text, file);
		} else if (file !== undefined || places.has(`${sentence.key} ${String(sentence.number)}`)) {
			found.stale.push(sentence);
		} else found.missing.push(sentence);
	}
	return { files, ...found };
}

/** What is in either of two; where a sentence is in both, the second one's. */
export function bothRecordings(one: Recordings, other: Recordings): Recordings {
	const files = new Map([...one.files, ...other.files]);
	const without = (sentences: CatalogueSentence[]) => sentences.filter(({ text }) => !files.has(text));
	const recorded = new Set([...one.recorded, ...other.recorded].map(({ text }) => text));
	const all = [...one.recorded, ...one.stale, ...one.missing];
	return {
		files,
		recorded: all.filter(({ text }) => recorded.has(text)),
		stale: without(one.stale),
		missing: without(one.missing),
	};
}

/** What was recorded for a sentence; null where nothing was, or where the file is no sound. */
export async function recordedSound(
	{ files }: Pick<Recordings, 'files'>,
	text: string,
): Promise<Sound | null> {
	const file = files.get(text);
	const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
	return bytes ? soundOf(new Uint8Array(bytes)) : null;
}
