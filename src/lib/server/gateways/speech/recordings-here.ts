import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHeard, type HeardSentence } from '#lib/domain/edge.ts';
import { languages, type LanguageCode } from '#lib/i18n/languages.ts';
import type { Environment } from '#lib/server/env.ts';
import { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { programFolder } from '#lib/server/program-folder.ts';
import { bothRecordings, readRecordings, recordingsIn, type Recordings } from './recorded-speech.ts';

/** The folder of what people recorded, language by language. */
export const recordedFolder = () => join(programFolder(), 'static', 'recorded');

/** What was recorded for this program and, on an edge, what came down from the hub. */
export async function recordingsHere({
	hub,
	dataFolder,
}: Pick<Environment, 'hub' | 'dataFolder'>): Promise<Map<LanguageCode, Recordings>> {
	const found = new Map<LanguageCode, Recordings>();
	const copies = new KeptCopies(dataFolder);
	const heard = hub ? await keptSounds(copies) : [];
	for (const { code } of languages) {
		const list = heard.filter(({ language }) => language === code);
		const here = existsSync(join(recordedFolder(), code, 'manifest.json'));
		if (!here && list.length === 0) continue;
		const own = readRecordings(recordedFolder(), code);
		found.set(code, bothRecordings(own, recordingsIn(copies.soundFolder, code, list)));
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
