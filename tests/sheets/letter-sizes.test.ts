import { afterAll, describe, expect, test } from 'vitest';
import { textSizes, type Sheet, type TextSize } from '#lib/domain/sheet/sheet.ts';
import { languages } from '#lib/i18n/languages.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { printFigures } from '../support/print-table.ts';
import { fullFirstSteps, fullPrescription, fullReceipt } from './people.ts';
import { opened, type Run } from './read-pdf.ts';

const gateway = typstPdf();
const kinds: Record<
	string,
	{ make: (code: string, size: TextSize) => Sheet; most: Record<TextSize, number> }
> = {
	receipt: { make: (code) => fullReceipt(code), most: { 16: 2, 20: 2, 26: 4 } },
	'first steps': { make: (code, size) => fullFirstSteps(code, size), most: { 16: 2, 20: 2, 26: 4 } },
	// A plan is never cut: with two goals and three actions, each told in full, it goes on (src/lib/README.md).
	'social prescription': { make: (code) => fullPrescription(code), most: { 16: 2, 20: 3, 26: 5 } },
};

const sides: Record<string, string> = {};
afterAll(() => printFigures(sides));

const lettersIn = (text: string) => text.replace(/\s/g, '');
const lettersOfAll = (runs: readonly Run[]) => lettersIn(runs.map(({ text }) => text).join(''));

/** A sheet's letters by their place in it: the head with the place's name, what it tells, and all from the first smaller letter on. */
function parted(runs: readonly Run[], body: number) {
	const told = runs.filter(({ size, fromFoot }) => !(size < 14.1 && fromFoot < 75));
	const small = ({ size }: Run) => size < body - 0.1;
	const start = told.findIndex((run) => !small(run));
	const end = told.findIndex((run, at) => at > start && small(run));
	const tail = end < 0 ? [] : told.slice(end);
	return { head: told.slice(0, start), rest: told.slice(start, end < 0 ? undefined : end), tail };
}

describe.each(Object.entries(kinds))('%s', (kind, { make, most }) => {
	test.each(languages)('all it tells is as large as was chosen: $code', async ({ code }) => {
		const counts: number[] = [];
		for (const size of textSizes) {
			const sheet = make(code, size);
			const { runs, sizes } = await opened(
				await gateway.render([sheet], { paper: 'letter', textSize: size }),
			);
			const { head, rest, tail } = parted(runs, size);
			expect(lettersOfAll(head)).toBe(lettersIn(sheet.from));
			// From there on there is the line on its translation, and of its letters only the number is large.
			const last = sheet.blocks.at(-1);
			const line = last?.kind === 'line' ? last : { before: '', number: '', after: '' };
			const larger = tail.filter((run) => run.size > size - 0.1);
			expect(lettersOfAll(larger)).toBe(lettersIn(line.number));
			// Of letters that join or bear marks pdf.js tells of some twice.
			const letters = lettersIn(line.before + line.number + line.after).length;
			expect(lettersOfAll(tail).length).toBeLessThanOrEqual(letters * 2.2);
			expect(rest.length).toBeGreaterThan(20);
			for (const run of [...head, ...tail])
				expect(run.size).toBeGreaterThanOrEqual(Math.max(14, size - 2) - 0.1);
			expect(sizes.length, `${String(size)} pt`).toBeLessThanOrEqual(most[size]);
			counts.push(sizes.length);
		}
		sides[`${kind}, ${code}`] = `${counts.join(', ')} sides at ${textSizes.join(', ')} pt`;
	});
});

test('a paragraph that is smaller than the rest is found', () => {
	const run = { bold: false, page: 1, fromSides: 60, fromFoot: 300 };
	const sheet: Run[] = [
		{ ...run, text: 'Uptown', size: 14 },
		{ ...run, text: 'Your page', size: 28 },
		{ ...run, text: 'Thank you.', size: 14 },
		{ ...run, text: 'We call you.', size: 16 },
		{ ...run, text: 'Translated by computer:', size: 14 },
		{ ...run, text: '604-555-0142', size: 22 },
		{ ...run, text: 'K7M4QD', size: 14, fromFoot: 60 },
	];
	const { head, rest, tail } = parted(sheet, 16);
	expect([head, rest, tail].map(lettersOfAll)).toEqual([
		'Uptown',
		'Yourpage',
		'Thankyou.Wecallyou.Translatedbycomputer:604-555-0142',
	]);
});
