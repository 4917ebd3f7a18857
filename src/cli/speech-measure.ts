import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { percentWrong, wordError, type WordError } from '#lib/domain/word-error.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { inOwnChinese } from '#lib/server/gateways/hearing/chinese-script.ts';
import { HearingAway, type HearingGateway } from '#lib/server/gateways/hearing/hearing-gateway.ts';
import { openaiHearing } from '#lib/server/gateways/hearing/openai-hearing.ts';
import { BadInput, type Command } from './command.ts';
import { progressOn } from './progress.ts';
import { readOptions } from './read-options.ts';
import { namedLanguages } from './speech-languages.ts';

const help = `npx porchlight speech measure recordings --language fr

Says how many of 100 words the recogniser hears wrong. The folder holds recordings (WAV) and beside each what was
said in it: monday.wav and monday.txt. Nothing is kept. A coordinator writes the figure down at the site, under
"Answering by speaking", before people there may answer in that language.

Thirty sentences or more, of at least ten people aged 65 and over who speak as people do at that place, say
something; fewer do not. Names do not belong in them.

  --language  the language that is spoken, as in the addresses of the pages`;

/** Milliseconds that the recogniser may take for one recording. */
const patience = 60_000;

export const speechMeasure: Command = {
	summary: 'say how many words the recogniser hears wrong',
	help,
	async run(words) {
		const { values, positionals } = readOptions(
			'speech measure',
			words,
			{ language: { type: 'string' } },
			true,
		);
		const [folder, ...more] = positionals;
		if (!folder || more.length > 0)
			throw new BadInput('Say which folder: npx porchlight speech measure <folder>');
		if (values.language === undefined) throw new BadInput('--language is needed: what is spoken in them.');
		const [language = ''] = namedLanguages(values.language);
		const hearing = openaiHearing(readEnvironment(process.env));
		if (!hearing)
			throw new BadInput('There is no recogniser: set HEARING_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL.');
		const names = await recordingsIn(folder);
		const errors = await measure(hearing, { folder, names, language });
		for (const [index, { wrong, said }] of errors.entries()) {
			console.log(`${String(names[index])}  ${String(wrong)} of ${String(said)} words wrong`);
		}
		const total = errors.reduce((sum, { said }) => sum + said, 0);
		const figure = `${String(percentWrong(errors))} of 100 words heard wrong`;
		console.log(`${figure} (${language}, ${String(names.length)} recordings, ${String(total)} words).`);
		return 0;
	},
};

/** The names of the recordings that have their words beside them; each one without is named. */
async function recordingsIn(folder: string): Promise<string[]> {
	const files = await readdir(folder).catch(() => {
		throw new BadInput(`There is no folder ${folder}.`);
	});
	const names = files.filter((file) => /\.wav$/i.test(file)).sort();
	if (names.length === 0) throw new BadInput(`There is no recording (.wav) in ${folder}.`);
	const mute = names.filter((name) => !files.includes(textOf(name)));
	if (mute.length > 0) throw new BadInput(`Nothing says what is said in ${mute.join(', ')}.`);
	return names;
}

const textOf = (recording: string) => `${basename(recording, recording.slice(-4))}.txt`;

async function measure(
	hearing: HearingGateway,
	{ folder, names, language }: { folder: string; names: readonly string[]; language: string },
): Promise<WordError[]> {
	const progress = progressOn(process.stderr);
	const errors: WordError[] = [];
	for (const name of names) {
		progress.step(name, errors.length, names.length);
		const audio = new Uint8Array(await readFile(join(folder, name)));
		const said = await readFile(join(folder, textOf(name)), 'utf8');
		const signal = AbortSignal.timeout(patience);
		try {
			const wav = { contentType: 'audio/wav', ending: 'wav' };
			const { text } = await hearing.transcribe({ audio, ...wav, language, signal });
			errors.push(wordError(said, await inOwnChinese(language, text)));
		} catch (error) {
			progress.end();
			if (!(error instanceof HearingAway)) throw error;
			const done = `${String(errors.length)} of ${String(names.length)} were measured`;
			throw new BadInput(`The recogniser did not answer at ${name} (${error.code}). ${done}.`);
		}
	}
	progress.end();
	return errors;
}
