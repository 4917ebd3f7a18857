import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openGallery, type Gallery } from '../support/gallery.ts';

/** Components that have nothing to show, and why. */
const withoutExamples = {
	'kiosk/Porch': 'a picture hidden from assistive technology, shown in Attract',
	'page/Island': 'it draws nothing: a script tag in the head',
	'page/ForHands': 'it draws nothing: what two scripts need to know, in the head',
	'page/Lamp': 'a picture hidden from assistive technology, shown in every AidBar and Shell',
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

let browser: Browser;
let page: Page;
let gallery: Gallery;
beforeAll(async () => {
	[browser, gallery] = await Promise.all([openBrowser(), openGallery()]);
	page = await browser.newPage();
	// One page for all, so that fonts and axe are loaded once; each example takes the place of the last.
	await page.goto(gallery.url);
});
afterAll(async () => {
	await browser.close();
	await gallery.close();
});

interface Shown {
	example: string;
	language: string;
	/** Whether this is the first of the languages it is shown in. */
	first: boolean;
	/** What stands in the body: the example with what every page has around it, unless it brings its own. */
	body: string;
}

/** A component's examples as the gallery shows them, in every language they are shown in, with their styles. */
function open(component: string): Promise<Shown[]> {
	return page.evaluate(
		async (address) => {
			const text = await (await fetch(address)).text();
			const seen = new DOMParser().parseFromString(text, 'text/html');
			for (const old of document.head.querySelectorAll('style')) old.remove();
			document.head.append(...seen.head.querySelectorAll('style'));
			const sections = [...seen.querySelectorAll<HTMLElement>('[data-example]')];
			return sections.map((section) => {
				const part = section.querySelector('[data-shown]');
				const html = (part?.matches('div') ? part.innerHTML : part?.outerHTML) ?? '';
				const example = section.dataset['example'] ?? '';
				const heading = part?.querySelector('h1') ? '' : `<h1>${example}</h1>`;
				// The room at the sides is that of every page on a phone.
				const around = `<main class="stack" style="padding: 1.5rem 1rem">${heading}${html}</main>`;
				const { lang: language } = section;
				const first = language === sections[0]?.lang;
				return { example, language, first, body: part?.querySelector('main') ? html : around };
			});
		},
		`${gallery.url}?${new URLSearchParams({ component, language: 'all' }).toString()}`,
	);
}

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

async function show(shown: Shown, direction: 'ltr' | 'rtl'): Promise<void> {
	await page.evaluate(
		async ({ example, body, language }, dir) => {
			Object.assign(document.documentElement, { lang: language, dir });
			document.title = example;
			document.body.innerHTML = body;
			for (const details of document.querySelectorAll('details')) details.open = true;
			await document.fonts.ready;
			// At its end nothing stands over words any more that only says that a page goes on.
			scrollTo(0, document.body.scrollHeight);
			// It goes with the picture after.
			await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		},
		shown,
		direction,
	);
}

test.each(components)('%s', async (component) => {
	const examples = await open(component);
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

test('the gallery shows every component that has something to show, and no other', async () => {
	const listed = await page.evaluate(async (address) => {
		const text = await (await fetch(address)).text();
		const seen = new DOMParser().parseFromString(text, 'text/html');
		return [...seen.querySelectorAll('nav[aria-label=component] a')].map(({ textContent }) =>
			textContent.trim(),
		);
	}, gallery.url);
	expect(listed.filter((name) => name in withoutExamples)).toEqual([]);
	expect(listed.sort()).toEqual(components);
});
