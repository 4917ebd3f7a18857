import { readdirSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusDays } from '#lib/domain/day.ts';
import { dayIn, valuesOf } from '#lib/i18n/values.ts';
import { accessibilityTree, treeLines, type Met } from '../support/accessibility-tree.ts';
import { openBrowser } from '../support/browser.ts';
import { comeBack } from '../support/coming-back-pages.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { PublicPages, type PublicPage } from '../support/public-pages.ts';
import { openScreen, type Screen } from '../support/show-page.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

/**
 * What a screen reader is told of each page, kept in `trees` and read by a person whenever it changes
 * (ACCESSIBILITY R03). After a change that is meant: `npx vitest run --project accessibility trees -u`.
 */
const kept = 'trees';

/** Every page in English; in Persian what is asked, refused, checked, sent and printed. */
const inPersian = ['start', 'display', 'help', 'needs', 'phone', 'name, refused', 'check', 'sent', 'sheet 1'];

const fileOf = (name: string) => `${name.replaceAll(/[^\w-]+/g, '-')}.txt`;

let database: TestDatabase;
let running: Running;
let browser: Browser;
let screen: Screen;
const pagesOf: Record<string, PublicPages> = {};
beforeAll(async () => {
	database = await testDatabase();
	running = await startPorchlight({
		DATABASE_URL: database.url,
		TRUSTED_PROXIES: '127.0.0.1',
		LOG_LEVEL: 'silent',
	});
	for (const [index, code] of ['en', 'fa'].entries()) {
		const pages = (pagesOf[code] = new PublicPages(running.url, code, index));
		await pages.aside();
		await pages.interview();
	}
	if (pagesOf['en']) await comeBack(pagesOf['en'], database.pool);
	await pagesOf['en']?.refusals();
	browser = await openBrowser();
	screen = await openScreen(await browser.newPage());
	await screen.page.setViewport({ width: 1280, height: 800 });
});
afterAll(async () => {
	await browser.close();
	await running.close();
	await database.close();
});

/** Without what is another every day and for every person: days, and references. */
function withoutToday(lines: string, language: string, references: readonly string[]): string {
	const { day } = valuesOf(language, 'America/Vancouver');
	const today = dayIn('America/Vancouver', new Date());
	const days = Array.from({ length: 30 }, (_, index) => day(plusDays(today, index - 2)));
	return [
		...days.map((one) => [one, 'WEEKDAY MONTH DAY YEAR'] as const),
		...references.map((one) => [one, 'REFERENCE'] as const),
	]
		.filter(([said]) => said)
		.reduce((text, [said, instead]) => text.replaceAll(said, instead), lines);
}

const frames = ['banner', 'contentinfo'];

/** A page as it is kept; header and footer, where they are those of an earlier page, by its name. */
async function keptAs({ name }: PublicPage, seen: Map<string, string>): Promise<string> {
	const tree = await accessibilityTree(screen.client);
	const parts = tree.parts.map((part): Met => {
		if (!frames.includes(part.role)) return part;
		const said = treeLines(part).join('\n');
		const before = seen.get(said);
		if (!before) seen.set(said, name);
		return before ? { ...part, parts: [], more: [`as on “${before}”`] } : part;
	});
	return `${treeLines({ ...tree, parts }).join('\n')}\n`;
}

describe.each(['en', 'fa'])('in %s', (language) => {
	test('each page tells a screen reader what it told before', async () => {
		const all = pagesOf[language]?.all ?? [];
		const pages = language === 'en' ? all : all.filter(({ name }) => inPersian.includes(name));
		const sent = all.find(({ name }) => name === 'sent')?.answer.text ?? '';
		const reference = /class="reference[^>]*>([A-Z0-9]{6})</.exec(sent)?.[1] ?? '';
		expect(reference).not.toBe('');
		const references = [reference, ...(pagesOf[language]?.references ?? [])];
		const seen = new Map<string, string>();
		for (const shown of pages) {
			await screen.show(shown);
			// A browser puts the focus where a page wants it with one of its next pictures.
			await screen.page.waitForFunction(
				() => !document.querySelector('[autofocus]') || document.activeElement !== document.body,
			);
			const lines = withoutToday(await keptAs(shown, seen), language, references);
			await expect.soft(lines, shown.name).toMatchFileSnapshot(`${kept}/${language}/${fileOf(shown.name)}`);
		}
		const files = readdirSync(`${import.meta.dirname}/${kept}/${language}`).sort();
		expect(files, 'no page is kept that is no more').toEqual(pages.map(({ name }) => fileOf(name)).sort());
	});
});

test('a name, a role, a state or a value that goes is a difference', async () => {
	const shown = pagesOf['en']?.all.find(({ name }) => name === 'phone, refused');
	if (!shown) throw new Error('there is no such page');
	await screen.show(shown);
	const read = async () => treeLines(await accessibilityTree(screen.client));
	const changed = async (change: (main: HTMLElement) => void) => {
		await screen.show(shown);
		const before = await read();
		await screen.page.$eval('main', change as (main: Element) => void);
		const after = await read();
		return [
			before.filter((line) => !after.includes(line)),
			after.filter((line) => !before.includes(line)),
		].map((lines) => lines.map((line) => line.trim()));
	};
	const [gone, come] = await changed((main) => main.querySelector('label[for=phone]')?.remove());
	expect(gone?.[0]).toMatch(/^textbox "Phone number" invalid described ".+"$/);
	expect(come?.[0]).toMatch(/^textbox invalid described ".+"$/);
	expect(await changed((main) => main.querySelector('input')?.removeAttribute('aria-invalid'))).toEqual([
		[gone?.[0]],
		[gone?.[0]?.replace(' invalid', '')],
	]);
	expect(await changed((main) => main.querySelector('form .primary')?.setAttribute('role', 'link'))).toEqual([
		['button "Continue"'],
		['link "Continue"'],
	]);
	expect(await changed((main) => main.querySelector<HTMLElement>('[type=radio]')?.click())).toEqual([
		['radio "Their own"'],
		['radio "Their own" checked'],
	]);
	const [, typed] = await changed((main) => {
		const field = main.querySelector('input');
		if (field) field.value = '604';
	});
	expect(typed?.[0]).toContain(' value="604"');
});
