import { describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import SheetView from '#lib/ui/sheet/SheetView.svelte';
import { examples } from '#lib/ui/sheet/SheetView.examples.ts';
import { unmarked } from '#lib/domain/borrowed.ts';
import { counted, type Digits, type Sheet } from '#lib/domain/sheet/sheet.ts';
import { languages } from '#lib/i18n/languages.ts';
import { fullFirstSteps, fullPrescription, fullReceipt } from './people.ts';
import { firstDifference, numbersOf, said, saidBy } from './read-pdf.ts';

const html = (sheets: readonly Sheet[]) => render(SheetView, { props: { sheets } }).body;

/** What a page says, list marks included, for they are drawn by the browser. */
function pageSays(page: string, digits: Digits = 'latn'): string {
	const steps = page.replace(/<ol[\s\S]*?<\/ol>/g, (list) => {
		let number = 0;
		return list.replace(/<li[^>]*>/g, () => ` ${counted(++number, digits)}. `);
	});
	return said(
		// Marks of names become tags when a page leaves the server.
		unmarked(steps)
			// Boxes to tick are drawn, and a line of plain text has one in brackets.
			.replace(/<ul data-ticks[\s\S]*?<\/ul>/g, (list) => list.replace(/<li[^>]*>/g, ' [ ] '))
			.replace(/<li[^>]*>/g, ' • ')
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/<\/?(bdi|svg|path|circle)[^>]*>/g, '')
			.replace(/<[^>]+>/g, ' ')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"')
			.replace(/&amp;/g, '&'),
	);
}

describe.each(languages.map(({ code, tag, direction }) => ({ code, tag, direction })))(
	'the screen in $code',
	({ code, tag, direction }) => {
		const sheets = [fullReceipt(code), fullFirstSteps(code, 16), fullPrescription(code)];

		test.each(sheets.map((sheet) => ({ kind: sheet.kind, sheet })))(
			'$kind says what plain text says',
			({ sheet }) => {
				const page = html([sheet]);
				expect(firstDifference(pageSays(page, sheet.digits), saidBy([sheet]))).toBe('');
				expect(page).toContain(`lang="${tag}" dir="${direction}"`);
			},
		);

		test('numbers to call run left to right and are never translated', () => {
			for (const sheet of sheets) {
				for (const number of numbersOf(sheet)) {
					expect(html([sheet])).toContain(`<bdi dir="ltr" translate="no"`);
					expect(html([sheet])).toMatch(new RegExp(`translate="no"[^>]*>${number}</bdi>`));
				}
			}
		});

		test('names and addresses are never translated', () => {
			expect(html([fullReceipt(code)])).toMatch(/<dd translate="no"[^>]*>716 – 6th Avenue/);
			expect(html([fullFirstSteps(code, 16)])).toMatch(/<h3 translate="no"[^>]*><bdi[^>]*>Seniors Services/);
		});
	},
);

test('a sheet holds no markup, whatever was written', () => {
	const sheet: Sheet = {
		...fullReceipt('en'),
		title: '<img src=x onerror=alert(1)>',
		blocks: [{ kind: 'paragraph', text: '<script>alert(1)</script>' }],
	};
	expect(html([sheet])).not.toMatch(/<(img|script)/);
	expect(firstDifference(pageSays(html([sheet])), saidBy([sheet]))).toBe('');
});

test.each(Object.entries(examples.cases))('example: %s', (_, props) => {
	const page = render(SheetView, { props }).body;
	expect(firstDifference(pageSays(page), saidBy(props.sheets))).toBe('');
	for (const { direction } of props.sheets) expect(page).toContain(`dir="${direction}"`);
});
