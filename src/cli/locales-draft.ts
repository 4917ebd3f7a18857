import { withSign } from '#lib/i18n/register.ts';
import { sourceHash } from '#lib/i18n/source-hash.ts';
import { BadInput, type Command } from './command.ts';
import {
	expectedStrings,
	readRegister,
	today,
	translated,
	translatedLanguage,
	writeRegister,
} from './locale-files.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight locales draft
npx porchlight locales draft --language pa
npx porchlight locales draft --language pa common:start.title questions:name.why

Writes into locales/<language>/register.json that words were drafted by machine from today's English.
Without keys: the words that the register does not know yet. With keys: those, whoever had signed them before.
What has no words any more leaves the register. Without --language every language is gone through.`;

export const localesDraft: Command = {
	summary: 'enter words that a machine drafted in the register',
	help,
	run(words, root) {
		const { values, positionals } = readOptions(
			'locales draft',
			words,
			{ language: { type: 'string' } },
			true,
		);
		const every = values.language === undefined && positionals.length === 0;
		const codes = (every ? translated : [translatedLanguage(values.language)]).map(({ code }) => code);
		for (const code of codes) draft(root, code, positionals);
		return Promise.resolve(0);
	},
};

/** Enters one language's new words, and those named, as drafts of today. */
function draft(root: string, code: string, names: readonly string[]): void {
	const strings = expectedStrings(root, code).filter((string) => string.words);
	const named = (namespace: string, key: string) => `${namespace}:${key}`;
	const unknown = names.filter(
		(name) => !strings.some(({ namespace, key }) => named(namespace, key) === name),
	);
	if (unknown.length > 0) throw new BadInput(`There are no words for ${unknown.join(', ')} in ${code}.`);

	const old = readRegister(root, code);
	let register = { ...old, sources: {}, signed: {} } as typeof old;
	let entered = 0;
	for (const { namespace, key, english } of strings) {
		const mark = old.sources[namespace]?.[key];
		const asNew = mark === undefined || names.includes(named(namespace, key));
		const sign = asNew
			? { translator: 'machine', reviewer: null, date: today() }
			: (old.signed[named(namespace, key)] ?? old);
		register = withSign(register, { namespace, key }, asNew ? sourceHash(english) : mark, sign);
		if (asNew) entered += 1;
	}
	writeRegister(root, code, register);
	console.log(`${entered} of ${strings.length} strings were entered as drafts by machine in ${code}.`);
}
