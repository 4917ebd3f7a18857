import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
		const title = document.title.replace(/^(Error: |Erreur\u00a0: )/, '');
		if (headings.length !== 1 || headings[0]?.textContent?.trim() !== title)
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

describe.each(['en', 'fr'])('in %s', (language) => {
	test.each(['self', 'someone-i-know'])('every page of the door %s', async (door) => {
		const page = await browser.newPage();
		await page.setViewport(screens.desktop);
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
		const sheet = await page.$eval('main a.button', (link) => link.href);
		await page.goto(sheet);
		await expectAccessible(page);
		await page.close();
	});

	test('a refused page, help, privacy, stop, and pages that are not there', async () => {
		const page = await browser.newPage();
		await page.setViewport(screens.desktop);
		for (const path of ['help', 'privacy', 'stop', 'nowhere', 'sheets/nothing']) {
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
		await page.close();
	});
});
