import { writeFileSync } from 'node:fs';
import { stateOf, type Register } from '#lib/i18n/register.ts';
import { sourceHash } from '#lib/i18n/source-hash.ts';
import { englishOf, formsNeeded, isAboutSomebody, keyOfForm, type WordsOfKey } from '#lib/i18n/strings.ts';
import { writeXliff, type Unit } from '#lib/i18n/xliff.ts';
import { BadInput, type Command } from './command.ts';
import { namespacesOf, readRegister, readStrings, translatedLanguage } from './locale-files.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight locales export --language pa --out punjabi.xlf

Writes all words of one language with their English into an XLIFF 2.0 file, for a translator's own tool. Words
in {{braces}} are blanks that Porchlight fills in; they travel as marks that must stay. Give the file back with
npx porchlight locales import.

  --language  whose words
  --out       the file to write`;

const mayStayEmpty = 'About somebody else. Leave it empty where the words before it fit both.';

/** A plural's form in the numbers it is for: "Plural form few: for 3, 4, 5 and others like them." */
function formNote(form: string, language: string): string {
	const rules = new Intl.PluralRules(language);
	const numbers = Array.from({ length: 200 }, (_, number) => number).filter((n) => rules.select(n) === form);
	const some = numbers.slice(0, 3).join(', ') || 'very large numbers and fractions';
	return `Plural form "${form}": for ${some}${numbers.length > 3 ? ' and others like them' : ''}.`;
}

/** Every form of every string as it travels; what has no words yet travels too. */
export function unitsOf(root: string, language: string): Unit[] {
	const namespaces = namespacesOf(root, language);
	const english = readStrings(root, 'en', namespaces);
	const own = readStrings(root, language, namespaces);
	const register = readRegister(root, language);
	return [...english].flatMap(([namespace, strings]) =>
		[...strings.values()].flatMap((source) =>
			unitsOfString(namespace, source, own.get(namespace)?.get(source.key), register, language),
		),
	);
}

function unitsOfString(
	namespace: string,
	english: WordsOfKey,
	words: WordsOfKey | undefined,
	register: Register,
	language: string,
): Unit[] {
	return formsNeeded(english, language).map((form) => ({
		namespace,
		key: keyOfForm(english.key, form),
		source: englishOf(english, form),
		target: words?.forms.get(form) ?? null,
		state: words ? stateOf(register, namespace, english.key, sourceHash(english)) : 'missing',
		notes: [
			...(form ? [formNote(form, language)] : []),
			...(isAboutSomebody(english.key) ? [mayStayEmpty] : []),
		],
	}));
}

export const localesExport: Command = {
	summary: 'write the words of a language into a file for a translator',
	help,
	run(words, root) {
		const { values } = readOptions('locales export', words, {
			language: { type: 'string' },
			out: { type: 'string' },
		});
		const { code, tag } = translatedLanguage(values.language);
		if (!values.out) throw new BadInput('--out must name the file to write, such as punjabi.xlf.');
		const units = unitsOf(root, code);
		try {
			writeFileSync(values.out, writeXliff(units, { source: 'en-CA', target: tag }));
		} catch (error) {
			throw new BadInput(`${values.out} cannot be written: ${error instanceof Error ? error.message : ''}`);
		}
		console.log(`${units.length} strings were written to ${values.out}.`);
		return Promise.resolve(0);
	},
};
