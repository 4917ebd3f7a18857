import { catalogueSentences, type CatalogueSentence } from '#lib/i18n/catalogue-sentences.ts';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { openHouseSpeech, type HouseSpeech } from '#lib/server/gateways/speech/house-speech.ts';
import { readRecordings, sentenceHash } from '#lib/server/gateways/speech/recorded-speech.ts';
import { recordedFolder } from '#lib/server/gateways/speech/recordings-here.ts';
import type { Command } from './command.ts';
import { readOptions } from './read-options.ts';
import { namedLanguages } from './speech-languages.ts';

const help = `npx porchlight speech report
npx porchlight speech report --language pa

Says who speaks each language here, and how many sentences a person has recorded.

  voice     service (OPENAI_API_KEY, OPENAI_BASE_URL), espeak-ng (the command on this machine), recorded, or none
  ready     sentences whose sound is there already, recorded or made by "speech prepare"
  recorded  a person has recorded today's sentence
  stale     recorded, but the sentence has changed or the file has gone; the recording is not used
  missing   not recorded

  --language  lists every sentence of one language that is to be recorded, what matters most first: key, number
              of the sentence, mark of its words, and the words. A recording lies in static/recorded/<language>/
              beside manifest.json, a list of {"key", "sentence", "source": the mark, "file"}`;

/** What matters most to somebody who cannot read it: safety, what is done with words, and the pages all pass. */
const order: [name: string, keys: RegExp][] = [
	['safety', /^(questions:safety|questions:reach-safely|common:(exit|helpLines|helpPage|phoneLabels))/],
	['privacy', /^common:(privacyPage|start\.privacy)/],
	['start', /^(common:start|questions:doors|questions:agreement)/],
	['check', /^common:check/],
	['sent', /^(common:sent|sheets:receipt)/],
	['other', /^/],
];

const placeOf = ({ key }: CatalogueSentence) => order.findIndex(([, keys]) => keys.test(key));

/** What is to be recorded, most important first. */
export function recordFirst(sentences: readonly CatalogueSentence[]): [name: string, CatalogueSentence][] {
	return sentences
		.map((sentence) => ({ sentence, place: placeOf(sentence) }))
		.sort((one, other) => one.place - other.place)
		.map(({ sentence, place }) => [order[place]?.[0] ?? 'other', sentence]);
}

async function countReady(speech: HouseSpeech, code: LanguageCode): Promise<number> {
	let ready = 0;
	for (const { text } of catalogueSentences(code)) if (await speech.isReady(code, text)) ready += 1;
	return ready;
}

const row = ([name, voice, ...figures]: (string | number)[]) =>
	[String(name).padEnd(10), String(voice).padEnd(10), ...figures.map((one) => String(one).padStart(11))].join(
		'',
	);

export const speechReport: Command = {
	summary: 'say who speaks each language, and what a person should record first',
	help,
	async run(words) {
		const { language } = readOptions('speech report', words, { language: { type: 'string' } }).values;
		const wanted = namedLanguages(language);
		const speech = await openHouseSpeech(readEnvironment(process.env));
		console.log(row(['language', 'voice', 'sentences', 'ready', 'recorded', 'stale', 'missing']));
		for (const code of wanted) {
			const { recorded, stale, missing } = readRecordings(recordedFolder(), code);
			const figures = [recorded, stale, missing].map(({ length }) => length);
			const all = figures.reduce((sum, figure) => sum + figure, 0);
			const ready = await countReady(speech, code);
			console.log(row([code, speech.sourceOf(code) ?? 'none', all, ready, ...figures]));
			if (language === undefined) continue;
			for (const [name, { key, number, text }] of recordFirst([...stale, ...missing])) {
				console.log(`${name.padEnd(8)} ${key} ${String(number)} ${sentenceHash(text)} ${text}`);
			}
		}
		return 0;
	},
};
