import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { buildExamples } from '../support/build-examples.ts';
import type { ExamplePage } from '../support/example-pages.ts';

/** Components that have nothing to show, and why. */
const withoutExamples = {
	'page/Island': 'it draws nothing: a script tag in the head',
	'page/Lamp': 'a picture hidden from assistive technology, shown in every PublicPage and Shell',
};

const folder = 'src/lib/ui';
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => file.replace('.svelte', ''))
	.filter((name) => !(name in withoutExamples))
	.sort();

/** What a part of a page cannot keep by itself; the tests of the pages keep it. */
const onlyOfPages = [
	// At which level a part's heading stands is known to the page it is put into.
	'heading-order',
];

const widths = [360, 1280];

/** One page for all, so that styles, fonts and axe are loaded once; each example takes the place of the last. */
const pageWithStyles = `<!doctype html><html><head><meta charset="utf-8"><title>Examples</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="style.css"></head><body></body></html>`;

let browser: Browser;
let page: Page;
let pages: ExamplePage[];
let server: PreviewServer;
const built = mkdtempSync(join(tmpdir(), 'porchlight-examples-'));
beforeAll(async () => {
	[browser, pages] = await Promise.all([openBrowser(), buildExamples(built)]);
	writeFileSync(join(built, 'index.html'), pageWithStyles);
	// Served, because a browser gives no fonts to a page that is only a file.
	server = await preview({
		configFile: false,
		logLevel: 'silent',
		build: { outDir: built },
		preview: { port: 0 },
	});
	page = await browser.newPage();
	await page.goto(server.resolvedUrls?.local[0] ?? '');
});
afterAll(async () => {
	await browser.close();
	await server.close();
	rmSync(built, { recursive: true, force: true });
});

/** What axe does not look for: scrolling sideways, small targets, squeezed pictures, and so on. */
function probes(smallest: number): Promise<string[]> {
	return page.evaluate((least) => {
		const found: string[] = [];
		if (document.documentElement.scrollWidth > window.innerWidth) {
			const wide = [...document.querySelectorAll('body *')].find((element) => {
				const { left, right } = element.getBoundingClientRect();
				return left < -1 || right > window.innerWidth + 1;
			});
			found.push(`scrolls sideways: ${wide?.outerHTML.slice(0, 100) ?? ''}`);
		}
		const targets = 'a, button, summary, select, textarea, label:has(input), .field > input';
		for (const target of document.querySelectorAll<HTMLElement>(targets)) {
			const { width, height } = target.getBoundingClientRect();
			const unseen = target.closest('.skip, .visually-hidden') || height === 0;
			if (!unseen && (height < least || width < least)) {
				found.push(`target ${target.textContent?.trim() || target.id} is ${width} x ${height}`);
			}
		}
		const pointing = '.lucide-arrow-left, .lucide-arrow-right, .lucide-undo-2, .lucide-log-out';
		for (const picture of document.querySelectorAll(pointing)) {
			const turned = getComputedStyle(picture).transform.startsWith('matrix(-1');
			if (turned !== (document.dir === 'rtl')) found.push(`${picture.classList} points the wrong way`);
		}
		for (const picture of document.querySelectorAll('svg')) {
			const { width, height } = picture.getBoundingClientRect();
			const { width: wanted, height: high } = picture.viewBox.baseVal;
			if (Math.abs(width * high - height * wanted) > high) found.push(`${picture.classList} is squeezed`);
		}
		// The link of an error summary leads to the field's own name.
		for (const { id } of document.querySelectorAll('.field > .error')) {
			const field = document.getElementById(id.replace(/-error$/, ''));
			field?.focus();
			if (!field || document.activeElement !== field) found.push(`${id}: its field cannot be focused`);
		}
		return found;
	}, smallest);
}

async function show({ title, body, language }: ExamplePage, direction: 'ltr' | 'rtl'): Promise<void> {
	await page.evaluate(
		async (shown) => {
			Object.assign(document.documentElement, { lang: shown.language, dir: shown.direction });
			document.title = shown.title;
			document.body.innerHTML = shown.body;
			for (const details of document.querySelectorAll('details')) details.open = true;
			await document.fonts.ready;
		},
		{ title, body, language, direction },
	);
}

test.each(components)('%s', async (component) => {
	const examples = pages.filter((shown) => shown.component === component);
	expect(examples.length, `${component}.examples.ts has no example`).toBeGreaterThan(0);
	const smallest = component.startsWith('team/') ? 44 : 48;
	const found: string[] = [];
	for (const width of widths) {
		await page.setViewport({ width, height: 800 });
		for (const shown of examples) {
			// Another language changes how long the words are, not what they are made of.
			for (const direction of shown.first ? (['ltr', 'rtl'] as const) : (['ltr'] as const)) {
				await show(shown, direction);
				const seen = await probes(smallest);
				if (shown.first) seen.push(...(await axeFindings(page, { off: onlyOfPages })));
				const where = `${shown.example}, ${shown.language} ${direction} ${String(width)}`;
				found.push(...seen.map((one) => `${where}: ${one}`));
			}
		}
	}
	expect(found).toEqual([]);
});

test('the examples are drawn with our own letters', async () => {
	const family = '20px "Atkinson Hyperlegible Next Variable"';
	expect(await page.evaluate((font) => document.fonts.load(font).then(({ length }) => length), family)).toBe(
		1,
	);
});

test('no component is both without examples and shown by some', () => {
	const shown = new Set(pages.map(({ component }) => component));
	expect(Object.keys(withoutExamples).filter((name) => shown.has(name))).toEqual([]);
	expect([...shown].sort()).toEqual(components);
});
