import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/domain/sheet/plain-text.ts';
import { papers, textSizes, type Sheet, type TextSize } from '#lib/domain/sheet/sheet.ts';
import { languages } from '#lib/i18n/languages.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { arabicWordsRead, arabicWordsSaid } from './arabic-words.ts';
import { fullFirstSteps, fullPrescription, fullReceipt, slip } from './people.ts';
import { onPaper, ownTypeface } from './on-paper.ts';
import {
	crowded,
	feetOf,
	firstDifference,
	fixedOf,
	fontsIn,
	lettersOf,
	numbersOf,
	opened,
	pagesRead,
	said,
	saidBy,
} from './read-pdf.ts';

const gateway = typstPdf();
const millimetre = 72 / 25.4;

const kinds: [string, (code: string, size: TextSize) => Sheet, Record<TextSize, number>][] = [
	['receipt', (code) => fullReceipt(code), { 16: 2, 20: 2, 26: 4 }],
	['receipt, safe print', (code) => fullReceipt(code, { safePrint: true }), { 16: 1, 20: 2, 26: 2 }],
	['receipt, someone else', (code) => fullReceipt(code, { about: 'someone-else' }), { 16: 2, 20: 2, 26: 4 }],
	['first steps', (code, size) => fullFirstSteps(code, size), { 16: 2, 20: 2, 26: 4 }],
	['first steps, every need', (code, size) => fullFirstSteps(code, size, 18), { 16: 2, 20: 2, 26: 4 }],
	['social prescription', (code) => fullPrescription(code), { 16: 2, 20: 3, 26: 5 }],
	['check-in slip', slip, { 16: 1, 20: 2, 26: 2 }],
];

/** Which sizes and papers a language is tried in: all in the first two, the likeliest one in the others. */
const sizesFor = (code: string) => (code === 'en' || code === 'fr' ? textSizes : textSizes.slice(0, 1));
const papersFor = (code: string) => (code === 'en' || code === 'fr' ? papers : papers.slice(0, 1));

const cases = kinds.flatMap(([name, sheet, most]) =>
	languages.flatMap(({ code, tag }) =>
		sizesFor(code).flatMap((size) =>
			papersFor(code).map((paper) => ({
				name,
				code,
				tag,
				size,
				paper,
				most: most[size],
				make: () => sheet(code, size),
			})),
		),
	),
);

describe.each(cases)('$name, $code, $size pt, $paper', ({ code, tag, size, paper, most, make }) => {
	test('is tagged, titled, in its language, readable, large enough and on few pages', async () => {
		const sheet = make();
		const pdf = await gateway.render([sheet], { paper, textSize: size });
		const pages = pagesRead(pdf, [sheet]);
		const compared = (text: string) => (code in ownTypeface ? lettersOf(text, sheet.direction) : text);
		// Among lines from right to left poppler takes the foot apart, so that it cannot be told from the rest.
		const feet = sheet.direction === 'rtl' ? feetOf(sheet, pages.length) : '';
		expect(firstDifference(compared(pages.join(' ')), compared(saidBy([sheet]) + feet))).toBe('');
		if (sheet.direction === 'rtl') {
			expect(firstDifference(arabicWordsRead(pdf, sheet).join(' '), arabicWordsSaid(sheet).join(' '))).toBe(
				'',
			);
		}
		expect(pages.length).toBeLessThanOrEqual(most);

		const file = await opened(pdf);
		expect(file.title).toBe(sheet.title);
		expect(file.language).toBe(onPaper[tag] ?? tag);
		expect(file.missing).toBe(0);
		expect(file.tagged).toBe(true);
		expect(file.xmp).toMatch(/pdfuaid:part>1</);
		expect([...file.roles]).toEqual(expect.arrayContaining(['H1', 'P']));
		for (const { width, height } of file.sizes) {
			const [wide, high] = paper === 'a4' ? [210, 297] : [215.9, 279.4];
			expect([width / millimetre, height / millimetre].map(Math.round)).toEqual([wide, high].map(Math.round));
		}

		for (const run of file.runs) {
			expect(run.size, run.text).toBeGreaterThanOrEqual(14);
			// The empty half of an opening bracket at the start of a line stands in the margin.
			const bracket = /^[「『（《]/.test(run.text) ? run.size / 2 + 1 : 0;
			// The dots and tails of Arabic letters reach out of the line a little.
			const empty = /\p{Script=Arabic}/u.test(run.text) ? 3 : bracket;
			expect(run.fromSides + empty, run.text).toBeGreaterThanOrEqual(19 * millimetre);
			expect(run.fromFoot + empty, run.text).toBeGreaterThanOrEqual(19 * millimetre);
		}
		// The reference stands beside its label, not under it.
		// Marks above and below Arabic letters are runs of their own, off the line.
		const lines = file.runs.filter(
			({ text }) => text !== sheet.footer.reference && !/\p{Script=Arabic}|\p{M}/u.test(text),
		);
		expect(crowded(lines)).toEqual([]);
		for (const number of numbersOf(sheet)) {
			const drawn = file.runs.filter(({ text, bold }) => text.includes(number) && bold);
			expect(drawn.length, number).toBeGreaterThan(0);
			for (const run of drawn) expect(run.size, number).toBeGreaterThanOrEqual(20);
			expect(pages.some((page) => page.includes(number))).toBe(true);
		}
		for (const fixed of fixedOf(sheet)) {
			expect(pages.some((page) => page.includes(said(fixed)))).toBe(true);
		}
		const fonts = fontsIn(pdf);
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts) {
			expect(font.name).toMatch(
				new RegExp(`\\+(AtkinsonHyperlegibleNext|${ownTypeface[code] ?? 'none'})-(Bold|Regular)$`),
			);
			expect(font.embedded, font.name).toBe(true);
		}
	});
});

describe('what a sheet says of its words', () => {
	test.each(languages)('$code: that a computer wrote them, with the number in order', async ({ code }) => {
		for (const sheet of [fullReceipt(code), fullFirstSteps(code, 16), fullPrescription(code)]) {
			const line = sheet.blocks.at(-1);
			if (code === 'en') {
				expect(JSON.stringify(sheet)).not.toContain('by computer');
				continue;
			}
			if (line?.kind !== 'line') throw new Error(`${sheet.kind} in ${code} does not say it at its foot`);
			expect(line.before.length).toBeGreaterThan(20);
			expect(line.number).toBe('604-555-0142');
			expect(plainText(sheet)).toContain(`${line.before} 604-555-0142${line.after}`);
			const { runs } = await opened(await gateway.render([sheet], { paper: 'a4', textSize: 16 }));
			const foot = runs.filter(({ text }) => text.includes('604-555-0142')).at(-1);
			expect(foot?.bold && foot.size >= 20, sheet.kind).toBe(true);
		}
	});

	test('Persian counts sides, steps and goals in its own digits; numbers to call and references never', async () => {
		const sheets = [fullReceipt('fa'), fullPrescription('fa')];
		for (const sheet of sheets) {
			const { runs, sizes } = await opened(await gateway.render([sheet], { paper: 'a4', textSize: 16 }));
			expect(sizes.length).toBe(2);
			const drawn = runs.map(({ text }) => text).join(' ');
			expect(drawn).toMatch(/۱/);
			expect(drawn).toMatch(/۲/);
			expect(drawn).toContain(sheet.footer.reference);
			for (const number of numbersOf(sheet)) expect(drawn).toContain(number);
			const feet = runs.filter(({ size, fromFoot }) => Math.abs(size - 14) < 0.1 && fromFoot < 70);
			expect(feet.map(({ text }) => text).join('')).toMatch(/[۱۲]/);
			expect(feet.map(({ text }) => text.replace(sheet.footer.reference, '')).join('')).not.toMatch(/[0-9]/);
		}
		const said = sheets.map(plainText).join('\n');
		expect(said).toMatch(/^۱\. /m);
		expect(said).not.toMatch(/^[0-9]\. /m);
	});
});

describe('more than one sheet in a file', () => {
	test('the second language starts on its own page, in its own language', async () => {
		const sheets = [fullPrescription('fr'), fullPrescription('en', { mirror: true })];
		const pdf = await gateway.render(sheets, { paper: 'letter', textSize: 16 });
		const pages = pagesRead(pdf, sheets);
		expect(firstDifference(pages.join(' '), saidBy(sheets))).toBe('');
		expect(pages.length).toBeLessThanOrEqual(4);
		const start = pages.findIndex((page) => page.includes(said(sheets[1]?.title ?? '-')));
		expect(pages[start]?.startsWith(said(`${sheets[1]?.from} ${sheets[1]?.title}`))).toBe(true);
		const file = await opened(pdf);
		expect(file.language).toBe('fr-CA');
		expect([...file.partLanguages]).toEqual(['en-CA']);
		expect(file.title).toBe(`${sheets[0]?.title} / ${sheets[1]?.title}`);
		expect(file.runs.some(({ text }) => text === 'Page 1 of 2')).toBe(true);
	});

	test('in a sheet that runs right to left, numbers still read left to right', async () => {
		const sheet: Sheet = { ...fullReceipt('en'), direction: 'rtl' };
		const pdf = await gateway.render([sheet], { paper: 'a4', textSize: 16 });
		const read = pagesRead(pdf, [sheet]).join(' ');
		for (const number of [...numbersOf(sheet), sheet.footer.reference]) expect(read).toContain(number);
	});

	test('a plan far too long for two sides goes on, nothing cut, every side numbered', async () => {
		const sheet = fullPrescription('en', { goals: 5, actions: 4 });
		const pdf = await gateway.render([sheet], { paper: 'letter', textSize: 26 });
		const pages = pagesRead(pdf, [sheet]);
		expect(firstDifference(pages.join(' '), saidBy([sheet]))).toBe('');
		const file = await opened(pdf);
		pages.forEach((_, index) => {
			const foot = file.runs.filter(({ page, size }) => page === index + 1 && Math.abs(size - 14) < 0.1);
			expect(foot.map(({ text }) => text).join(' ')).toContain(`Page ${index + 1} of ${pages.length}`);
		});
	});
});
