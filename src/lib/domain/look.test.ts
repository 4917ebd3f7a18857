import { expect, test } from 'vitest';
import { lookChoices, looks } from './look.ts';

const plain = { text: 'standard', theme: 'default', spacing: 'normal' } as const;

test('what nobody chose, or what no choice of ours is, looks as by default', () => {
	for (const word of ['', 'text_huge', 'theme_"><script>', 'text', '.._..', 'spacing_wide_wide.theme_']) {
		expect(looks.from(word)).toMatchObject({ text: 'standard', theme: 'default' });
	}
});

test('every choice comes back as it was written', () => {
	for (const part of looks.parts) {
		for (const choice of lookChoices[part]) {
			const chosen = looks.changed(plain, { [part]: choice });
			expect(chosen).toEqual({ ...plain, [part]: choice });
			expect(looks.from(looks.word(chosen))).toEqual(chosen);
		}
	}
});

test('an unknown part or choice changes nothing', () => {
	expect(looks.changed(plain, { volume: '11' })).toEqual(plain);
	const large = { ...plain, text: 'large' } as const;
	expect(looks.changed(large, { text: 'huge' })).toEqual(large);
});

test('a kiosk set to larger words begins with them, a choice still counts, and what is not ours does not', () => {
	expect(looks.from('', { text: 'large' })).toEqual({ ...plain, text: 'large' });
	expect(looks.from('text_huge', { text: 'large' })).toEqual({ ...plain, text: 'large' });
	expect(looks.from('theme_low-glare', { text: 'largest' })).toMatchObject({
		text: 'largest',
		theme: 'low-glare',
	});
	expect(looks.from(looks.word(plain), { text: 'largest' })).toEqual(plain);
});
