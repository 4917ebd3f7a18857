import { expect, test } from 'vitest';
import { englishName } from '#lib/domain/borrowed.ts';
import { translator } from './catalogue.ts';

const law = 'Freedom of Information and Protection of Privacy Act';

test('a help line’s name that a language keeps in English is marked, and one it has words for is not', () => {
	expect(translator('fa')('common:helpLines.suicide.name')).toBe(
		englishName('9-8-8 Suicide Crisis Helpline'),
	);
	expect(translator('fr')('common:helpLines.suicide.name')).toMatch(/^9-8-8\s: Ligne/);
	expect(translator('tl')('common:helpLines.emergency.name')).toBe('Emergency');
	expect(translator('en')('common:helpLines.sail.name')).toBe('Seniors Abuse and Information Line (SAIL)');
});

test('so is the law’s name within a sentence', () => {
	expect(translator('es')('common:privacyPage.whyText')).toContain(`de la ${englishName(law)} de BC`);
	expect(translator('ar')('common:privacyPage.whyText')).toContain(englishName(`section 26(c), ${law}`));
});
