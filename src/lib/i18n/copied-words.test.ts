import { expect, test } from 'vitest';
import { catalogue, hasWords, registers, translator } from './catalogue.ts';
import { copyOfWords, readCopiedWords, takeCopiedWords, wordsOver } from './copied-words.ts';
import { saysDraft } from './drafts.ts';
import { hasOlderWords } from './older-words.ts';
import { smallLetterWords } from './small-letter-words.ts';
import { flatWords } from './strings.ts';
import type { Words } from './translator.ts';

const own = {
	en: { common: { stop: 'Stop', call: 'Call {{phone}}', day_one: 'One day', day_other: '{{count}} days' } },
	fr: {
		common: {
			stop: 'Arrêter',
			call: 'Appelez le {{phone}}',
			day_one: 'Un jour',
			day_other: '{{count}} jours',
		},
	},
} satisfies Words;

/** Our own words after a hub's that differ in these of French, and these of English. */
const after = (french: object, english: object = {}) =>
	wordsOver(own, {
		en: { common: { ...own.en.common, ...english } },
		fr: { common: { ...own.fr.common, ...french } },
	});
const french = (words: Words) => words['fr']?.['common'];

test('a hub’s words take the place of our own, string by string', () => {
	expect(french(after({ stop: 'Arrêter ici', day_other: 'En {{count}} jours' }))).toEqual({
		...own.fr.common,
		stop: 'Arrêter ici',
		day_other: 'En {{count}} jours',
	});
	expect(after({}, { stop: 'Stop here' })['en']?.['common']).toEqual({ ...own.en.common, stop: 'Stop here' });
});

test.each([
	['nothing', ''],
	['no text', { more: 'words' }],
	['a blank that nobody here fills', 'Arrêter à {{place}}'],
	['a brace too many', 'Arrêter {{{count}}'],
])('a string with %s stays as it is here', (_, stop) => {
	expect(french(after({ stop }))).toEqual(own.fr.common);
});

test('what no page here says is left out, and so is a language that is not here', () => {
	const theirs = { ...own, de: { common: { stop: 'Halt' } } };
	expect(
		french(wordsOver(own, { ...theirs, fr: { common: { later: 'Plus tard' }, later: { x: 'y' } } })),
	).toEqual(own.fr.common);
	expect(Object.keys(wordsOver(own, theirs))).toEqual(['en', 'fr']);
});

test('a translation of what English says otherwise now is not said any more', () => {
	const theirs = { en: { common: { ...own.en.common, stop: 'End', day_other: 'Within {{count}} days' } } };
	expect(french(wordsOver(own, theirs))).toEqual({
		call: own.fr.common.call,
		day_one: own.fr.common.day_one,
	});
});

test('English that this version cannot fill stays, and so do its translations', () => {
	const theirs = {
		en: { common: { ...own.en.common, call: 'Call {{name}} at {{phone}}' } },
		fr: { common: {} },
	};
	expect(wordsOver(own, theirs)).toEqual(own);
});

test('nothing but words is taken, and whatever else comes changes nothing', () => {
	const before = translator('fr')('common:stop');
	for (const text of ['', '{', '[]', '{"words":{}}', '{"words":{"fr":{"common":{"stop":1}}},"registers":{}}'])
		expect(() => takeCopiedWords(text)).toThrow();
	expect(translator('fr')('common:stop')).toBe(before);
});

test('our own copy says what we say', () => {
	const copy = readCopiedWords(copyOfWords());
	expect(copy.registers).toEqual(registers);
	for (const [language, { team, ...words }] of Object.entries(catalogue)) {
		expect(copy.words[language]).toEqual(words);
		expect(team === undefined).toBe(!['en', 'fr'].includes(language));
	}
	takeCopiedWords(copyOfWords());
	for (const { 0: language, 1: namespaces } of Object.entries(catalogue))
		for (const [namespace, words] of Object.entries(namespaces))
			for (const [key] of flatWords(words)) expect(hasWords(language, `${namespace}:${key}`), key).toBe(true);
});

test('pages say a hub’s words at once, and whether a person has read them', () => {
	const copy = readCopiedWords(copyOfWords());
	expect([saysDraft('es'), hasOlderWords('es'), smallLetterWords('es').has('zapatillas')]).toEqual([
		true,
		false,
		false,
	]);
	const { es: spanish = {}, en: english = {} } = copy.words;
	const withCommon = (common: object = {}, more: object) => ({ common: { ...common, ...more } });
	copy.words['es'] = { ...spanish, ...withCommon(spanish['common'], { stop: 'Dejar las zapatillas' }) };
	copy.words['en'] = { ...english, ...withCommon(english['common'], { back: 'Go back now' }) };
	const register = copy.registers['es'];
	if (!register) throw new Error('Spanish has no register');
	copy.registers['es'] = { ...register, reviewer: 'Ana', signed: {} };
	takeCopiedWords(JSON.stringify(copy));
	expect(translator('es')('common:stop')).toBe('Dejar las zapatillas');
	const now = [saysDraft('es'), hasOlderWords('es'), smallLetterWords('es').has('zapatillas')];
	expect(now).toEqual([false, true, true]);
});
