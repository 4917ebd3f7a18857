import { stateOf, stringStates, type StringState } from '#lib/i18n/register.ts';
import { sourceHash } from '#lib/i18n/source-hash.ts';
import type { Command } from './command.ts';
import { expectedStrings, readRegister, translated, translatedLanguage } from './locale-files.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight locales report
npx porchlight locales report --language pa

Says how far the words of each language are. English is the source; every other language is measured by it.

  reviewed    a person has read the words and stands by them
  translated  a person wrote them, and nobody has read them yet
  machine     drafted by machine, and nobody has read them yet; pages say so to the reader
  stale       the English has changed since
  missing     no words, or words that locales/<language>/register.json does not know; English is shown

  --language  lists every string of one language that is not reviewed`;

/** How far every string of a language is. */
export function statesOf(root: string, language: string): { name: string; state: StringState }[] {
	const register = readRegister(root, language);
	return expectedStrings(root, language).map(({ namespace, key, english, words }) => ({
		name: `${namespace}:${key}`,
		state: words ? stateOf(register, namespace, key, sourceHash(english)) : 'missing',
	}));
}

const table = (rows: (string | number)[][]) =>
	rows
		.map(([name, ...figures]) =>
			[String(name).padEnd(10), ...figures.map((figure) => String(figure).padStart(12))].join(''),
		)
		.join('\n');

export const localesReport: Command = {
	summary: 'say which words are missing, stale or not reviewed in each language',
	help,
	run(words, root) {
		const { language } = readOptions('locales report', words, { language: { type: 'string' } }).values;
		if (language === undefined) {
			const rows = translated.map(({ code }) => {
				const states = statesOf(root, code);
				const counts = stringStates.map((state) => states.filter((other) => other.state === state).length);
				return [code, states.length, ...counts];
			});
			console.log(table([['language', 'strings', ...stringStates], ...rows]));
			return Promise.resolve(0);
		}
		for (const { name, state } of statesOf(root, translatedLanguage(language).code)) {
			if (state !== 'reviewed') console.log(`${state.padEnd(12)}${name}`);
		}
		return Promise.resolve(0);
	},
};
