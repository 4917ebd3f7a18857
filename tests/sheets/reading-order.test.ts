import { expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { fullFirstSteps, fullPrescription, fullReceipt } from './people.ts';
import { firstDifference, lettersOf, saidBy } from './read-pdf.ts';
import { readByTags } from './read-tags.ts';

const gateway = typstPdf();

/**
 * What of a text tells its order: all of it where pdf.js reads every letter. Elsewhere it leaves out some
 * that share a glyph or join in one, so there it is the numbers to call, the years and the hours.
 */
function telling(text: string, code: string): string {
	if (['en', 'fr', 'tl', 'es', 'ko'].includes(code)) return lettersOf(text, 'ltr');
	// Persian and Arabic digits come one by one, and all of them.
	const numbers = code === 'fa' || code === 'ar' ? /\p{Nd}/gu : /\p{Nd}+:\p{Nd}+|\p{Nd}{3,}/gu;
	return (text.match(numbers) ?? []).join(' ');
}

test.each(languages)('a screen reader is told a sheet in its order: $code', async ({ code }) => {
	for (const sheet of [fullReceipt(code), fullFirstSteps(code, 16), fullPrescription(code)]) {
		const read = await readByTags(await gateway.render([sheet], { paper: 'letter', textSize: 16 }));
		expect(telling(read, code).length).toBeGreaterThan(30);
		expect(firstDifference(telling(read, code), telling(saidBy([sheet]), code)), sheet.kind).toBe('');
	}
});
