import { expect, test } from 'vitest';
import { papers, textSizes, type TextSize } from '#lib/domain/sheet/sheet.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { Visitor } from '../support/visitor.ts';
import { opened } from './read-pdf.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });
const millimetre = 72 / 25.4;
/** In large print some languages go on: nothing is cut (src/lib/README.md). */
const most: Record<TextSize, number> = { 16: 2, 20: 3, 26: 5 };

/** The addresses of what somebody takes home who asked in a language. */
async function sheetsIn(language: string): Promise<string[]> {
	const visitor = new Visitor(house.running.url);
	await visitor.refer(language, 'self', {
		needs: { needs: ['food', 'transport', 'company'] },
		name: { name: 'Rosa' },
		'reach-by': { 'reach-by': 'desk-note' },
	});
	await visitor.send(language);
	const { text } = await visitor.get(`/${language}/refer/sent`);
	return [...text.matchAll(/href="(\/[\w-]+\/sheets\/[\w-]{43})"/g)].map(([, address]) => String(address));
}

/** Kiosks print the page itself, not the PDF (ACCESSIBILITY T01, T02, T07). */
test.each(['en', 'fa', 'ar', 'zh-Hant'])(
	'what a browser prints is as large and as few sides as it should be: %s',
	async (language) => {
		const sheets = await sheetsIn(language);
		expect(sheets).toHaveLength(2);
		const page = await house.page();
		for (const [index, sheet] of sheets.entries()) {
			for (const size of textSizes) {
				const paper = papers[index % papers.length];
				await page.goto(`${house.running.url}${sheet}?size=${String(size)}&paper=${String(paper)}`);
				const title = await page.$eval('article .title', (element) => element.textContent);
				const { runs, sizes } = await opened(await page.pdf({ preferCSSPageSize: true }));
				const all = runs.map(({ text }) => text).join('');
				expect(runs.length).toBeGreaterThan(10);
				// Nothing of the page around the sheet, and no address of the browser's own.
				expect(all).not.toMatch(/127\.0\.0\.1|Porchlight|A4|PDF/);
				if (language === 'en') expect(all.replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
				for (const run of runs) {
					expect(run.size, run.text).toBeGreaterThanOrEqual(14 - 0.1);
					const dots = /\p{Script=Arabic}|\p{Script=Han}/u.test(run.text) ? 4 : 0.5;
					expect(run.fromSides + dots, run.text).toBeGreaterThanOrEqual(19 * millimetre);
				}
				// All but the line on its translation is as large as was chosen; this house has no name at the head.
				const small = runs.filter((run) => run.size < size - 0.1);
				expect(small.length, small.map(({ text }) => text).join()).toBeLessThan(runs.length / 4);
				expect(sizes.length, `${String(size)} pt`).toBeLessThanOrEqual(most[size]);
			}
		}
		await page.browserContext().close();
	},
);
