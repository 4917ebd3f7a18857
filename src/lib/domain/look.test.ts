import { expect, test } from 'vitest';
import { lookChoices, lookFrom, lookParts, lookText, lookWith } from './look.ts';

const plain = { text: 'standard', theme: 'default', spacing: 'normal' } as const;

test('what nobody chose, or what no choice of ours is, looks as by default', () => {
	for (const text of ['', 'text_huge', 'theme_"><script>', 'text', '.._..', 'spacing_wide_wide.theme_']) {
		expect(lookFrom(text)).toMatchObject({ text: 'standard', theme: 'default' });
	}
});

test('every choice comes back as it was written', () => {
	for (const part of lookParts) {
		for (const choice of lookChoices[part]) {
			expect(lookFrom(lookText(lookWith(plain, part, choice)))).toEqual({ ...plain, [part]: choice });
		}
	}
});

test('an unknown part or choice changes nothing', () => {
	expect(lookWith(plain, 'volume', '11')).toEqual(plain);
	expect(lookWith({ ...plain, text: 'large' }, 'text', 'huge')).toEqual(plain);
});

test('a kiosk set to larger words begins with them, and a choice still counts', () => {
	expect(lookFrom('', 'large')).toEqual({ ...plain, text: 'large' });
	expect(lookFrom('theme_low-glare', 'largest')).toMatchObject({ text: 'largest', theme: 'low-glare' });
	expect(lookFrom(lookText(plain), 'largest')).toEqual(plain);
});
