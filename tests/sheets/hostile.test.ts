import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/domain/sheet/plain-text.ts';
import type { Sheet } from '#lib/domain/sheet/sheet.ts';
import { socialPrescription, type ActionFacts } from '#lib/domain/sheet/social-prescription.ts';
import { sheetLanguage } from '#lib/i18n/sheet-language.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { firstDifference, opened, pagesRead, said, saidBy } from './read-pdf.ts';

const gateway = typstPdf();

/** A plan with the same words in every place a person or connector can write. */
function planWith(words: string): Sheet {
	const action: ActionFacts = {
		what: words,
		who: words,
		when: words,
		where: words,
		cost: words,
		howToGetThere: words,
		phone: words,
		whoComesAlong: words,
	};
	return socialPrescription(
		{
			site: { name: words, phone: '', address: '', hours: '' },
			reference: 'K7M4QD',
			personName: words,
			connector: { name: words, phone: words },
			version: 1,
			issuedOn: undefined,
			followUpOn: undefined,
			goals: [{ words, importance: null, confidence: null, actions: [action] }],
			otherActions: [],
			mirror: false,
		},
		sheetLanguage('en'),
	);
}

async function render(sheet: Sheet) {
	return gateway.render([sheet], { paper: 'letter', textSize: 16 });
}

/** Where what is read from the PDF is not what the sheet says. */
async function misread(sheet: Sheet): Promise<string> {
	return firstDifference(pagesRead(await render(sheet), [sheet]).join(' '), saidBy([sheet]));
}

describe('words nobody should be able to do harm with', () => {
	test.each([
		['Typst markup', '#panic("x") *bold* _it_ = Head $x^2$ `raw` @ref <label> [a] \\ // no /* no */ #{1+1}'],
		['HTML', '<script>alert(1)</script><b>Rose</b> & "quotes" &amp;'],
		['i18next', '{{name}} $t(sheets:plan.title) {{- name}}'],
		['JSON', '"}],"sheets":[]} \\u0041 \\n'],
		['quotation marks and dashes', `'tis -- "so" --- ... ~ it's`],
		['paths', '/etc/passwd ../../secret #read("/etc/passwd")'],
	])('%s is read back as it was written', async (_, words) => {
		const sheet = planWith(words);
		expect(await misread(sheet)).toBe('');
		expect(said(plainText(sheet))).toContain(words);
	});

	test('a word of 2,000 letters stays on the paper and whole', async () => {
		const sheet = planWith('w'.repeat(2000));
		const pdf = await render(sheet);
		const close = (text: string) => text.replace(/\s/g, '');
		expect(firstDifference(close(pagesRead(pdf, [sheet]).join('')), close(saidBy([sheet])))).toBe('');
		for (const run of (await opened(pdf)).runs) expect(run.fromSides).toBeGreaterThan(50);
	});

	test('10,000 letters in one place go on over the pages, nothing cut', async () => {
		const sheet = planWith('walk by the river '.repeat(556));
		expect(await misread(sheet)).toBe('');
	});

	test('control characters and marks that turn the direction are taken out', () => {
		const sheet = planWith('R\u0000o\u0007s\u202ee \u2066A\u2069da\ud800');
		expect(plainText(sheet)).toContain('Rose Ada');
		expect(JSON.stringify(sheet)).not.toMatch(/\\u0000|\\u0007|[\u202a-\u202e\u2066-\u2069]|\\ud800/);
	});

	test('what the typeface cannot draw is shown as missing, never dropped', async () => {
		const sheet = planWith('Mẹ 👩‍👩‍👧 ❤️ 王 Ngọc');
		const read = pagesRead(await render(sheet), [sheet]).join(' ');
		expect(read).toContain('“Mẹ ? ? 王 Ngọc”');
	});

	test.each([
		'ਗੁਰਪ੍ਰੀਤ',
		'Владимир',
		'Nguyễn',
		'金英淑',
		'贾雪',
		'김영숙',
		'سیمین',
		'نور',
		'सुनीता',
		'Ελένη',
		'さくら',
	])('the name %s is drawn in a sheet of another script', async (name) => {
		const sheet = planWith(name);
		const file = await opened(await render(sheet));
		expect(file.missing).toBe(0);
		expect(file.runs.some(({ text }) => text.includes('?'))).toBe(false);
	});

	test.each(['', ' ', '\n\n', 'a\nb', '‏', '0'])('%j does not stop a page', async (words) => {
		const sheet = planWith(words);
		expect(await misread(sheet)).toBe('');
	});
});
