import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookChoices, lookText } from '#lib/domain/look.ts';
import { languages } from '#lib/i18n/languages.ts';
import { axeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { pressAndGo } from '../support/hands.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';

let running: Running;
let browser: Browser;
beforeAll(async () => {
	running = await startPorchlight();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	await running.close();
});

/** What one person fills in on the way, by the page's last part; everything else is only passed. */
const filled: Record<string, (page: Page) => Promise<unknown>> = {
	'other-needs': (page) => page.click('input[value=safety]'),
	name: (page) => page.type('#name', 'Rosa Example'),
	'reach-by': (page) => page.click('input[value=relative]'),
	relative: async (page) => {
		await page.type('#relative-name', 'Jo');
		await page.type('#relative-phone', '604 555 0124');
	},
	referrer: (page) => page.type('#referrer-name', 'Sam'),
};

const screens = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 640 },
	kiosk: { width: 1920, height: 1080 },
};

/** What axe does not look for: one h1 that is the title, nothing that scrolls sideways, targets of 48 px. */
async function probes(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const headings = [...document.querySelectorAll('h1')];
		const title = document.title;
		if (headings.length !== 1 || !title.endsWith(headings[0]?.textContent?.trim() ?? '-'))
			found.push('h1 is not the title');
		if (document.documentElement.scrollWidth > window.innerWidth) found.push('scrolls sideways');
		for (const target of document.querySelectorAll<HTMLElement>(
			'a, button, label:has(input), input[type=text], textarea',
		)) {
			const box = target.getBoundingClientRect();
			const unseen = target.closest('.skip, .visually-hidden') || box.height === 0;
			if (!unseen && (box.height < 48 || box.width < 48)) {
				found.push(`target ${target.textContent?.trim() || target.id} is ${box.width} x ${box.height}`);
			}
		}
		for (const words of document.querySelectorAll<HTMLElement>('main *')) {
			if (
				words.children.length === 0 &&
				words.textContent.trim() &&
				parseFloat(getComputedStyle(words).fontSize) < 18
			) {
				found.push(`words under 18 px: ${words.textContent ?? ''}`);
			}
		}
		return found;
	});
}

async function expectAccessible(page: Page): Promise<void> {
	const here = new URL(page.url()).pathname;
	expect({ here, findings: await axeFindings(page) }).toEqual({ here, findings: [] });
	for (const [screen, size] of Object.entries(screens)) {
		await page.setViewport(size);
		expect({ here, screen, found: await probes(page) }).toEqual({ here, screen, found: [] });
	}
	await page.setViewport(screens.desktop);
}

/** Opens a door and looks at every page up to the sheet, the way one person would come by them. */
async function walk(page: Page, language: string, door: string): Promise<void> {
	await page.goto(`${running.url}/${language}`);
	await expectAccessible(page);
	await pressAndGo(page, `button[value=${door}]`);
	while (!page.url().endsWith('/sent')) {
		await expectAccessible(page);
		const id = page.url().split('/').at(-1) ?? '';
		await filled[id]?.(page);
		await pressAndGo(page, 'main form:last-of-type .primary');
	}
	await expectAccessible(page);
	await page.goto(await page.$eval('main a.button', (link) => link.href));
	await expectAccessible(page);
}

async function newVisitor(): Promise<Page> {
	const page = await (await browser.createBrowserContext()).newPage();
	await page.setViewport(screens.desktop);
	return page;
}

describe.each(languages.map(({ code }) => code))('in %s', (language) => {
	const doors = ['en', 'fr'].includes(language) ? ['self', 'someone-i-know'] : ['self'];
	test.each(doors)('every page of the door %s', async (door) => {
		const page = await newVisitor();
		await walk(page, language, door);
		await page.browserContext().close();
	});

	test('a refused page, the pages beside the interview, and pages that are not there', async () => {
		const page = await newVisitor();
		for (const path of ['help', 'privacy', 'stop', 'language', 'display', 'nowhere', 'sheets/nothing']) {
			await page.goto(`${running.url}/${language}/${path}`);
			await expectAccessible(page);
		}
		await page.goto(`${running.url}/${language}`);
		await pressAndGo(page, 'button[value=self]');
		await page.goto(`${running.url}/${language}/refer/name`);
		await pressAndGo(page, 'main form .primary');
		await expectAccessible(page);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
		await page.click('#errors a');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
		await page.browserContext().close();
	});
});

describe.each(['en', 'fa'])('however it looks, in %s', (language) => {
	test.each(lookChoices.theme.slice(1))(
		'in the colours %s, with the largest words and wide lines',
		async (theme) => {
			const page = await newVisitor();
			const value = lookText({ text: 'largest', theme, spacing: 'wide' });
			await page
				.browserContext()
				.setCookie({ name: 'porchlight_look', value, domain: '127.0.0.1', path: '/' });
			await walk(page, language, 'self');
			expect(await page.$eval('html', (root) => root.getAttribute('data-theme'))).toBe(theme);
			await page.goto(`${running.url}/${language}/help`);
			await expectAccessible(page);
			await page.browserContext().close();
		},
	);
});
