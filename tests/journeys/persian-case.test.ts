import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleague } from '../support/desk-hands.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';
import { opened } from '../sheets/read-pdf.ts';

const person = 'سیمین رضایی';
const wish = 'می‌خواهم دوباره با دیگران آواز بخوانم.';
const action = 'Ring the choir (on Tuesdays).';
const phone = '604 555 0177';

let running: Running;
/** Ana reads English; Simin asked in Persian. */
let desk: Visitor;
let home: string;
let print: string;
beforeAll(async () => {
	running = await startPorchlight();
	desk = new Visitor(running.url);
	const { pathname } = new URL(running.firstCoordinator);
	const made = await desk.post(pathname, { ...colleague, callWithinDays: '3' });
	expect(made.location).toBe('/team/queue');

	const asking = new Visitor(running.url);
	await asking.refer('fa', 'self', {
		needs: { needs: 'company' },
		words: { words: 'تنها هستم و کسی را نمی‌شناسم.' },
		name: { name: person },
		'reach-by': { 'reach-by': 'phone' },
		phone: { phone: '۶۰۴ ۵۵۵ ۰۱۲۳', 'phone-owner': 'own' },
	});
	expect(await asking.send('fa')).not.toBe('');

	const { text } = await desk.get('/team/queue');
	[, home = ''] = /href="(\/team\/cases\/[0-9a-f-]{36})"/.exec(text) ?? [];
	const go = async (path: string, form: Record<string, string>) => {
		const { status } = await desk.post(`${home}/${path}`, form);
		expect({ path, status }).toEqual({ path, status: 303 });
	};
	await go('claim', {});
	await go('contact-attempts', { channel: 'phone', result: 'reached' });
	await go('prescription?/start', {});
	await go('prescription/goals/new?/write', { words: wish, importance: '9', confidence: '6' });
	await go('prescription/actions/new?/write', { kind: 'person-does', what: action, who: person, phone });
	const plan = (await desk.get(`${home}/prescription`)).text;
	const [, prescriptionId = ''] = /name="prescriptionId" value="([^"]+)"/.exec(plan) ?? [];
	await go('prescription?/issue', { prescriptionId, dueOn: '2099-01-31' });
	print = (await desk.get(`${home}/prescription/print?mirror=yes`)).text;
});
afterAll(() => running.close());

/** The words of a piece of a page, without its tags. */
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a case in Persian at an English desk', () => {
	test('stands there in English, with what is hers as she wrote it', async () => {
		const { text } = await desk.get(home);
		expect(text).toContain('<html lang="en-CA" dir="ltr"');
		expect(text).toMatch(new RegExp(`<bdi[^>]*>${person}</bdi>`));
		expect(text).toMatch(/<blockquote lang="fa" dir="auto"[^>]*>تنها هستم/);
		expect(text).toContain('Sent in Persian');
		// Dialled as Latin digits whatever was typed.
		expect(text).toContain('tel:+16045550123');
	});

	test('shows the plan in her language first, to be read out to her, and then the copy in English', () => {
		const [own = '', slip = '', mirror = ''] = print.split('<article').slice(1);
		expect(own).toMatch(/^[^>]* lang="fa" dir="rtl"/);
		// The slip to hand in is hers too.
		expect(slip).toMatch(/^[^>]* lang="fa" dir="rtl" data-sheet="check-in-slip"/);
		expect(mirror).toMatch(/^[^>]* lang="en-CA" dir="ltr"/);
		expect(print.slice(0, print.indexOf('<article'))).toContain('lang="en-CA"');
		// It is on the screen too, not only in print.
		expect(own).not.toContain('no-print');
		expect(wordsOf(own)).toContain('هدف ۱');
		expect(wordsOf(own)).toContain('۹ از ده');
		expect(wordsOf(own)).toMatch(/ژانویه[ٔ]? ?۲۰۹۹/);
		expect(wordsOf(own).replace(action, '')).not.toMatch(/How important|Your connector|Goal/);
		expect(wordsOf(mirror)).toContain('Goal 1');
		expect(wordsOf(mirror)).toContain('9 out of 10');
		expect(wordsOf(mirror)).toContain('January 31, 2099');
		expect(wordsOf(mirror)).toContain(wish);
	});

	test('keeps names and numbers as they are, and apart from the words around them', () => {
		const plans = print
			.split('<article')
			.filter((sheet) => sheet.includes('data-sheet="social-prescription"'));
		expect(plans).toHaveLength(2);
		for (const sheet of plans) {
			const page = sheet.slice(0, sheet.indexOf('</article>'));
			expect(page).toMatch(new RegExp(`<dd translate="no"[^>]* dir="auto"[^>]*>${person}</dd>`));
			for (const number of [phone, colleague.sitePhone]) {
				expect(page).toMatch(new RegExp(`<bdi dir="ltr" translate="no"[^>]*>${number}</bdi>`));
			}
			expect(page).toMatch(/<h4[^>]*>(۱|1)\. <bdi[^>]*>Ring the choir \(on Tuesdays\)\.<\/bdi>/);
			expect(page).toMatch(/<p class="goal[^"]*" dir="auto"/);
			expect(page).not.toMatch(/[\ufdd0-\ufdd4]/);
		}
	});

	test('prints as one file, Persian with an English part, every letter drawn', async () => {
		const cookies = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const address = `${running.url}${home}/prescription/print/pdf?mirror=yes`;
		const answer = await fetch(address, { headers: { Cookie: cookies } });
		expect(answer.headers.get('content-type')).toBe('application/pdf');
		const file = await opened(new Uint8Array(await answer.arrayBuffer()));
		expect(file.language).toBe('fa');
		expect([...file.partLanguages]).toEqual(['en-CA']);
		expect(file.missing).toBe(0);
		const number = file.runs.filter(({ text }) => text.includes(phone));
		expect(number.length).toBe(2);
		for (const { size, bold } of number) expect([bold, size >= 20]).toEqual([true, true]);
	});

	test('without the copy it is hers alone', async () => {
		const { text } = await desk.get(`${home}/prescription/print`);
		const sheets = text.split('<article').slice(1);
		expect(sheets).toHaveLength(2);
		for (const sheet of sheets) expect(sheet).toMatch(/^[^>]* lang="fa" dir="rtl"/);
	});
});

test('a connector reads the questions to a caller in Persian', async () => {
	const { text } = await desk.get('/team/referrals/new');
	const site = /name="site"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? '';
	const { location } = await desk.post('/team/referrals/new', { language: 'fa', site });
	expect(location).toMatch(/^\/fa\/refer\//);
	expect((await desk.get(location)).text).toContain('<html lang="fa" dir="rtl"');
});
