import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { unmarked } from '#lib/domain/borrowed.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { languages } from '#lib/i18n/languages.ts';
import { newListener } from '../support/listener.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { printFigures } from '../support/print-table.ts';
import { Visitor } from '../support/visitor.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });
const figures: Record<string, string> = {};
afterAll(() => printFigures(figures));

/** What a page notes of a press for the page after it, in milliseconds from the press. */
interface Noted {
	/** When the press was first on the screen. */
	seen: number;
	/** When the words were first on the screen, and how often they came. */
	said: number;
	times: number;
	/** When the page went. */
	gone: number;
	/** The pressed control's colours: at first, once it was pressed, and as long as the words stood there. */
	looks: string[];
	words: string;
	/** Whether the words stood on what was pressed. */
	covered: boolean;
}

/** A person at the first question. */
async function atFirstQuestion(): Promise<Page> {
	const visitor = new Visitor(house.running.url);
	await visitor.post('/en', { door: 'self' });
	const page = await house.page(visitor.cookies);
	await page.setViewport({ width: 1280, height: 800 });
	await page.goto(`${house.running.url}/en/refer/needs`);
	return page;
}

/** Has the page note what becomes of a press on a control: a browser tells nobody of a page that is going. */
function note(selector: string): void {
	const control = document.querySelector(selector);
	const place = document.querySelector('[role=status][data-page-coming]');
	const words = place?.querySelector('p');
	if (!control || !place || !words) throw new Error('the page has no such thing');
	const looks = () => {
		const { boxShadow, backgroundColor } = getComputedStyle(control);
		return `${boxShadow}, ${backgroundColor}`;
	};
	const noted: Noted = { seen: 0, said: 0, times: 0, gone: 0, looks: [looks()], words: '', covered: false };
	let down = 0;
	for (const name of ['pointerdown', 'keydown']) {
		addEventListener(name, ({ timeStamp }) => (down = timeStamp), true);
	}
	const onScreen = (then: (at: number) => void) => {
		requestAnimationFrame(() => setTimeout(() => then(performance.now() - down)));
	};
	new MutationObserver(() => {
		if (!control.hasAttribute('data-pressed')) return;
		noted.looks.push(looks());
		onScreen((at) => (noted.seen = at));
	}).observe(control, { attributeFilter: ['data-pressed'] });
	new MutationObserver(() => {
		if (!words.checkVisibility()) return;
		noted.times += 1;
		noted.words = words.innerText;
		noted.looks.push(looks());
		const [button, said] = [control, words].map((one) => one.getBoundingClientRect());
		noted.covered = Boolean(button && said && button.top < said.bottom && said.top < button.bottom);
		onScreen((at) => (noted.said = at));
	}).observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
	addEventListener('pagehide', () => {
		noted.gone = performance.now() - down;
		sessionStorage.setItem('noted', JSON.stringify(noted));
	});
}

const whatIsPressed: [name: string, selector: string, by: 'hand' | 'Enter'][] = [
	['Continue', 'main form .primary', 'hand'],
	['Back', 'main a[data-keys=previous-page]', 'hand'],
	['Language', 'header button[value=language]', 'Enter'],
];

test.each(whatIsPressed)(
	'on a slow line %s is seen pressed, and words say once that the page comes',
	async (...row) => {
		const [name, selector, by] = row;
		const page = await atFirstQuestion();
		await page.emulateCPUThrottling(4);
		await page.emulateNetworkConditions({ latency: 4000, download: 1e6, upload: 1e6 });
		await new Promise((done) => setTimeout(done, 720));
		await page.evaluate(note, selector);
		const arrived = page.waitForNavigation({ waitUntil: 'domcontentloaded' });
		if (by === 'hand') await page.click(selector);
		else await page.focus(selector).then(() => page.keyboard.press('Enter'));
		await arrived;
		const noted = JSON.parse(await page.evaluate(() => sessionStorage.getItem('noted') ?? '{}')) as Noted;
		const [before, pressed, waiting] = noted.looks;
		expect(pressed).not.toBe(before);
		expect(waiting).toBe(pressed);
		expect(noted).toMatchObject({
			times: 1,
			covered: false,
			words: 'One moment, please. The next page is coming.',
		});
		expect(noted.seen).toBeLessThan(noted.said);
		expect(noted.said).toBeLessThan(noted.gone);
		expect(await page.$('[data-pressed]')).toBeNull();
		expect(await page.$eval('[data-page-coming] p', ({ hidden }) => hidden)).toBe(true);
		figures[name] =
			`seen after ${noted.seen.toFixed(0)} ms, words after ${noted.said.toFixed(0)} ms at a quarter of the speed`;
		await page.browserContext().close();
	},
);

describe('a press', () => {
	/** What of the page is marked at the end of the task of a press that leads nowhere in this test. */
	async function marked(page: Page, press: () => Promise<unknown>): Promise<string[]> {
		await page.evaluate(() => {
			globalThis.fetch = () => new Promise(() => undefined);
			addEventListener('submit', (event) => event.preventDefault());
			addEventListener('click', (event) => {
				if ((event.target as Element).closest('a')) event.preventDefault();
			});
		});
		await press();
		return page.$$eval('[data-pressed]', (all) => all.map((one) => one.textContent.trim()));
	}

	test('is marked in its own task', async () => {
		const page = await atFirstQuestion();
		const press = () => page.$eval('main form .primary', (button) => (button as HTMLElement).click());
		expect(await marked(page, press)).toEqual(['Continue']);
		await page.goto(`${house.running.url}/en/help`);
		const link = () => page.$eval('footer a', (one) => (one as HTMLElement).click());
		expect(await marked(page, link)).toEqual(['Your answers and your privacy']);
		await page.browserContext().close();
	});

	test('of Enter in a field marks the button that it means', async () => {
		const page = await atFirstQuestion();
		await page.goto(`${house.running.url}/en/refer/name`);
		await page.type('#name', 'Rosa');
		expect(await marked(page, () => page.keyboard.press('Enter'))).toEqual(['Continue']);
		await page.browserContext().close();
	});

	test('on a place of the page, a number to call or an answer brings no page', async () => {
		const page = await atFirstQuestion();
		const answer = () => page.$eval('main [type=checkbox]', (box) => (box as HTMLElement).click());
		expect(await marked(page, answer)).toEqual([]);
		await page.goto(`${house.running.url}/en/help`);
		const others = () =>
			page.$$eval('a[href^="tel:"], a[href^="#"]', (links) => {
				for (const link of links) (link as HTMLElement).click();
				return links.length;
			});
		expect(await marked(page, others)).toEqual([]);
		await page.browserContext().close();
	});
});

test('who listens hears the words, too', async () => {
	const { page, asked, begin } = await newListener(house.browser);
	await page.goto(`${house.running.url}/en/help`);
	await begin();
	expect(asked.map(({ text }) => text)).not.toContain('One moment, please.');
	await page.$eval('[data-page-coming] p', (words) => (words.hidden = false));
	await expect.poll(() => asked.map(({ text }) => text)).toContain('One moment, please.');
	await page.browserContext().close();
});

test.each(languages.map(({ code }) => code))(
	'the words wait on the page in its language: %s',
	async (code) => {
		const { text } = await new Visitor(house.running.url).get(`/${code}`);
		const words = unmarked(translator(code)('common:pageComing'));
		expect(text).toMatch(new RegExp(`role="status" data-page-coming[^>]*><p hidden[^>]*>${words}</p>`));
	},
);
