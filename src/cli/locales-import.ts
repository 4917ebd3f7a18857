import { readFileSync } from 'node:fs';
import { wrongWords } from '#lib/i18n/returned-words.ts';
import { takeIn } from '#lib/i18n/take-in.ts';
import { readXliff, UnreadableXliff } from '#lib/i18n/xliff.ts';
import { BadInput, type Command } from './command.ts';
import * as files from './locale-files.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight locales import punjabi.xlf --reviewer "Harpreet Gill"

Takes in what a translator gives back. Everything is checked first: the language, the keys, the blanks, the forms
of plurals and the letters. Where anything is wrong, each mistake is named and nothing is changed.

Words that differ are taken over as written by the reviewer. Strings that the translator's tool marked as
"reviewed" or "final" are signed by the reviewer; the others stay drafts.

  --reviewer    who read the words and stands by them
  --translator  who wrote the words that differ, if that was somebody else
  --all         signs every string in the file, where a tool cannot mark them`;

export const localesImport: Command = {
	summary: 'take in the words that a translator gives back',
	help,
	run(words, root) {
		const { values, positionals } = readOptions(
			'locales import',
			words,
			{
				reviewer: { type: 'string' },
				translator: { type: 'string' },
				all: { type: 'boolean', default: false },
			},
			true,
		);
		const [file, another] = positionals;
		if (!file || another) throw new BadInput('Name one file, such as punjabi.xlf.');
		const reviewer = values.reviewer?.trim();
		if (!reviewer || reviewer === 'machine') {
			throw new BadInput('--reviewer must name the person who read the words.');
		}
		const { code, units } = returned(file);
		const namespaces = files.namespacesOf(root, code);
		const english = files.readStrings(root, 'en', namespaces);
		const wrong = wrongWords(units, english, files.readStrings(root, code, namespaces), code);
		if (wrong.length > 0) throw new BadInput(`${wrong.join('\n')}\nNothing was changed.`);

		const trees = new Map(namespaces.map((name) => [name, files.readWords(root, code, name)]));
		const register = files.readRegister(root, code);
		const taken = takeIn(
			values.all ? units.map((unit) => ({ ...unit, signed: true })) : units,
			english,
			{ trees, register },
			{ reviewer, translator: values.translator?.trim() || reviewer, date: files.today() },
		);
		for (const [name, tree] of taken.trees) {
			if (tree !== trees.get(name)) files.writeWords(root, code, name, tree);
		}
		if (taken.register !== register) files.writeRegister(root, code, taken.register);
		console.log(`${code}: ${taken.changed} with other words, ${taken.signed} signed by ${reviewer}.`);
		if (taken.left > 0) {
			console.log(
				`Not marked as reviewed in the file, and left as drafts: ${taken.left} (--all signs them too).`,
			);
		}
		return Promise.resolve(0);
	},
};

function returned(file: string) {
	try {
		const { target, units } = readXliff(readFileSync(file, 'utf8'));
		const language = files.translated.find(({ code, tag }) => target === tag || target === code);
		if (!language) throw new UnreadableXliff(`Its language is "${target}", which is none of ours.`);
		return { code: language.code, units };
	} catch (error) {
		if (error instanceof UnreadableXliff)
			throw new BadInput(`${file}: ${error.message}\nNothing was changed.`);
		throw new BadInput(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`);
	}
}
