import { expect, test } from 'vitest';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { helpLines, safetyLines } from './help-lines.ts';

test('every crisis line the interview must carry is here', () => {
	expect(helpLines.map(({ phone }) => phone)).toEqual([
		'9-1-1',
		'1-866-437-1940',
		'1-800-563-0808',
		'9-8-8',
		'310-6789',
		'1-800-588-8717',
		'8-1-1',
		'2-1-1',
	]);
	expect(safetyLines.map(({ code }) => code)).toEqual(['emergency', 'sail', 'victim-link']);
});

test.each(['en', 'fr'])('each has its words in %s', (language) => {
	for (const { code, hours } of helpLines) {
		for (const key of [`${code}.name`, `${code}.for`, `hours.${hours}`]) {
			expect(hasWords(language, `common:helpLines.${key}`), key).toBe(true);
		}
	}
});
