import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { pressAndGo } from '../support/hands.ts';
import { printFigures } from '../support/print-table.ts';
import { kioskOnScreen } from '../support/kiosk-on-screen.ts';
import { difference, keepSilent, shownAndSpoken, turnVoiceOn } from '../support/spoken.ts';

const house = kioskOnScreen({ LOG_LEVEL: 'warn' });
const looked = { pages: 0, letters: 0, differ: 0 };
afterAll(() => {
	printFigures({ ...looked, languages: languages.length });
});

async function newListener(): Promise<Page> {
	const page = await house.page();
	await page.setViewport({ width: 1280, height: 900 });
	await turnVoiceOn(page);
	await keepSilent(page);
	return page;
}

async function expectSame(page: Page): Promise<void> {
	const both = await shownAndSpoken(page);
	const here = new URL(page.url()).pathname.replace(/sheets\/.{20,}/, 'sheets/…');
	const differs = difference(both);
	looked.pages++;
	looked.letters += both.spoken.length;
	if (differs) looked.differ++;
	expect(both.shown.length, here).toBeGreaterThan(10);
	expect({ here, differs }).toEqual({ here, differs: '' });
}

/** A press so soon after the page before would be passed over as a shaking hand's second one. */
async function tick(page: Page, choice: string): Promise<void> {
	await page.$$eval(choice, ([input]) => {
		if (input instanceof HTMLInputElement) input.checked = true;
	});
}

/** What one person fills in on the way, by the page's last part. */
const filled: Record<string, (page: Page) => Promise<unknown>> = {
	needs: (page) => tick(page, 'input[name=needs]'),
	words: (page) => page.type('textarea', 'I miss company.\nMy legs hurt'),
	name: (page) => page.type('#name', 'Rosa Example'),
	'reach-by': (page) => tick(page, 'input[value=relative]'),
	relative: async (page) => {
		await page.type('#relative-name', 'Jo');
		await page.type('#relative-phone', '604 555 0124');
	},
};

describe.each(languages.map(({ code }) => code))('in %s', (language) => {
	test('every page of the interview, the reference and the sheets say what they show', async () => {
		const page = await newListener();
		await page.goto(`${house.running.url}/${language}`);
		await expectSame(page);
		await pressAndGo(page, 'button[value=self]');
		while (!page.url().endsWith('/sent')) {
			await expectSame(page);
			const id = page.url().split('/').at(-1) ?? '';
			await filled[id]?.(page);
			await pressAndGo(page, 'main form:last-of-type .primary');
		}
		await expectSame(page);
		for (const sheet of await page.$$eval('main a.button', (links) => links.map(({ href }) => href))) {
			await page.goto(sheet);
			await expectSame(page);
		}
		await page.browserContext().close();
	});

	test('so do a refused page and the pages beside the interview', async () => {
		const page = await newListener();
		for (const path of ['help', 'privacy', 'stop', 'language', 'display', 'sheets/nothing']) {
			await page.goto(`${house.running.url}/${language}/${path}`);
			await expectSame(page);
		}
		await page.goto(`${house.running.url}/${language}`);
		await pressAndGo(page, 'button[value=someone-i-know]');
		while (!page.url().endsWith('/safety')) {
			expect(page.url()).not.toContain('/name');
			await tick(page, 'input[value=safety]');
			await pressAndGo(page, 'main form:last-of-type .primary');
		}
		await expectSame(page);
		await page.goto(`${house.running.url}/${language}/refer/name`);
		await pressAndGo(page, 'main form .primary');
		await expectSame(page);
		await page.browserContext().close();
	});
});

describe.each(languages.map(({ code }) => code))('at a kiosk, in %s', (language) => {
	test('the first screen says what it shows, each language for itself, and so do its questions', async () => {
		const first = await house.page(await house.enrolled(language));
		await first.setViewport({ width: 1920, height: 1080 });
		await keepSilent(first);
		await first.goto(`${house.running.url}/kiosk?listen`);
		await expectSame(first);
		await first.browserContext().close();

		const { page } = await house.person(language);
		await turnVoiceOn(page);
		await keepSilent(page);
		await page.goto(`${house.running.url}/${language}/refer/needs`);
		for (const which of ['asks', 'stops']) {
			await page.evaluate((name) => {
				for (const open of document.querySelectorAll('dialog')) open.close();
				const dialog = document.querySelector<HTMLDialogElement>(`[data-${name}]`);
				dialog?.querySelector('[data-left]')?.removeAttribute('hidden');
				dialog?.showModal();
			}, which);
			await expectSame(page);
		}
		await page.browserContext().close();
	});
});

test('a word that is shown and not spoken is found, and one that is spoken and not shown', async () => {
	const page = await newListener();
	await page.goto(`${house.running.url}/en/help`);
	expect(difference(await shownAndSpoken(page))).toBe('');
	await page.$eval('h1', (heading) => heading.append(' today'));
	expect(difference(await shownAndSpoken(page))).toContain('today');
	await page.$eval('h1', (heading) => heading.lastChild?.remove());
	expect(difference(await shownAndSpoken(page))).toBe('');
	await page.$eval('main p', (words) => words.replaceChildren());
	expect(difference(await shownAndSpoken(page))).not.toBe('');
	await page.browserContext().close();
});
