import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { makeDataFolder } from '#lib/server/data-folder.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { openHouseSpeech, type HouseSpeech } from '#lib/server/gateways/speech/house-speech.ts';
import { BadInput, type Command } from './command.ts';
import { needDatabase } from './existing-database.ts';
import { progressOn } from './progress.ts';
import { readOptions } from './read-options.ts';
import { namedLanguages } from './speech-languages.ts';

const help = `npx porchlight speech prepare
npx porchlight speech prepare --language fr

Makes the sound of all our own sentences ahead, so that the first listener waits for none, and keeps it in the
data folder. What is there already is not made again: stop it at any time and run it again. Porchlight may go
on running. Sentences with a name, a number or a date in them are made when somebody listens.

  --language  one language only; else every language that has a voice here`;

/** A service answers in a second or so; more at once and it begins to refuse. */
const atOnce = 4;

export const speechPrepare: Command = {
	summary: 'make the sound of all our own sentences ahead',
	help,
	async run(words) {
		const { language } = readOptions('speech prepare', words, { language: { type: 'string' } }).values;
		const wanted = namedLanguages(language);
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		const speech = await openHouseSpeech(environment);
		const spoken = wanted.filter((code) => speech.voiceOf(code));
		if (spoken.length === 0) throw new BadInput(noVoice(language));
		await makeDataFolder(environment.dataFolder);
		const work = spoken.flatMap((code) => catalogueSentences(code).map(({ text }) => ({ code, text })));
		const made = await prepare(speech, work);
		console.log(`${String(work.length)} sentences are ready, ${String(made)} of them new.`);
		console.log('A person sounds better: "npx porchlight speech report" says what to record first.');
		return 0;
	},
};

function noVoice(language: string | undefined): string {
	const whose = language === undefined ? 'No language has a' : `${language} has no`;
	return `${whose} voice here: set OPENAI_API_KEY, or install espeak-ng where it speaks the language.`;
}

/** Makes what is not there yet; how many sentences that were. */
async function prepare(speech: HouseSpeech, work: { code: LanguageCode; text: string }[]): Promise<number> {
	const progress = progressOn(process.stderr, 'sentences');
	const left = work[Symbol.iterator]();
	let done = 0;
	let made = 0;
	let away = false;
	const worker = async () => {
		for (const { code, text } of left) {
			if (away) return;
			progress.step(code, done, work.length);
			if (!(await speech.isReady(code, text))) {
				const said = await speech.say({ language: code, text, personal: false });
				if (!said.ok) return void (away = true);
				if (!(await speech.isReady(code, text))) throw new BadInput('The data folder cannot be written to.');
				made += 1;
			}
			done += 1;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	progress.end();
	if (away) {
		const ready = `${String(done)} of ${String(work.length)} sentences are ready`;
		throw new BadInput(`The voice is away. ${ready}; run it again to go on.`);
	}
	return made;
}
