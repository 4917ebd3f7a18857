import { expect, test } from 'vitest';
import { translatorFrom, wordsInstance } from './translator.ts';

const words = {
	en: {
		common: {
			continue: 'Continue',
			why: 'Why we ask: {{why}}',
			title: 'What do you need?',
			title_them: 'What do they need?',
			written: 'Written in {{language}}',
		},
	},
};
const t = translatorFrom(wordsInstance(words), 'en');

test('the same words are said again, and again with other values', () => {
	for (let time = 0; time < 2; time += 1) {
		expect(t('common:continue')).toBe('Continue');
		expect(t('common:title')).toBe('What do you need?');
		expect(t('common:title', { context: 'them' })).toBe('What do they need?');
		expect(t('common:written', { language: 'English' })).toBe('Written in English');
		expect(t('common:written', { language: 'Français' })).toBe('Written in Français');
		expect(t('common:none', { defaultValue: '-' })).toBe('-');
		expect(t('common:none', { defaultValue: '+' })).toBe('+');
		expect(t('common:why', { why: 'to call you' })).toBe('Why we ask: to call you');
		expect(t('common:why', { why: 'to write to you' })).toBe('Why we ask: to write to you');
	}
});

test('two languages never mix', () => {
	const instance = wordsInstance({ ...words, fr: { common: { continue: 'Continuer' } } });
	const [english, french] = [translatorFrom(instance, 'en'), translatorFrom(instance, 'fr')];
	expect([english('common:continue'), french('common:continue'), english('common:continue')]).toEqual([
		'Continue',
		'Continuer',
		'Continue',
	]);
});

test('words of another language are marked, and what stands for no words at all is not', () => {
	const instance = wordsInstance({ ...words, fr: { common: { continue: 'Continuer' } } });
	const french = translatorFrom(instance, 'fr', (english) => `[${english}]`);
	expect(french('common:continue')).toBe('Continuer');
	expect(french('common:title')).toBe('[What do you need?]');
	expect(french('common:none', { defaultValue: '-' })).toBe('-');
});
