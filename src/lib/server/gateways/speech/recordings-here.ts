import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHeard, type HeardSentence } from '#lib/domain/edge.ts';
import { languages, type LanguageCode } from '#lib/i18n/languages.ts';
import type { Environment } from '#lib/server/env.ts';
import { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { programFolder } from '#lib/server/program-folder.ts';
import { readRecordings, recordingsIn, type Recordings } from './recorded-speech.ts';

/** The folder of what people recorded, language by language. */
export const recordedFolder = () => join(programFolder(), 'static', 'recorded');

/** What was recorded for this program and, on an edge, in its place what came down from the hub in that language. */
export async function recordingsHere({
	hub,
	dataFolder,
}: Pick<Environment, 'hub' | 'dataFolder'>): Promise<Map<LanguageCode, Recordings>> {
	const folder = recordedFolder();
	const here = languages.filter(({ code }) => existsSync(join(folder, code, 'manifest.json')));
	const found = new Map<LanguageCode, Recordings>(
		here.map(({ code }) => [code, readRecordings(folder, code)] as const),
	);
	if (!hub) return found;
	const copies = new KeptCopies(dataFolder);
	const heard = await keptSounds(copies);
	for (const { code } of languages) {
		const list = heard.filter(({ language }) => language === code);
		if (list.length > 0) found.set(code, recordingsIn(copies.soundFolder, code, list));
	}
	return found;
}

async function keptSounds(copies: KeptCopies): Promise<HeardSentence[]> {
	try {
		return readHeard((await copies.read('sounds')) ?? '');
	} catch {
		// Another version of the program kept it; it comes anew.
		await copies.drop('sounds');
		return [];
	}
}
