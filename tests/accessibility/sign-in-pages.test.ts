import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const password = 'four small words here';
const submit = 'main form button.primary';

async function send(page: Page, fields: Record<string, string>, button = submit): Promise<void> {
	for (const [id, words] of Object.entries(fields)) await page.locator(`#${id}`).fill(words);
	await page.locator(button).click();
	// On a busy machine what is pressed asks late: before that all is idle, too.
	await page.waitForNetworkIdle({ idleTime: 500 });
}

/** What axe finds on a wide and a narrow screen, whether a phone must scroll sideways, and keys without words. */
async function findings(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const width of [1280, 360]) {
		await page.setViewport({ width, height: 800 });
		found.push(...(await axeFindings(page)).map((finding) => `${String(width)}: ${finding}`));
		if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
			found.push(`${String(width)}: scrolls sideways`);
		}
	}
	const words = await page.$eval('body', (body) => body.innerText);
	found.push(
		...(words.match(/\b(team|errors|common):\S+|\b(signIn|account|sites|kiosks|firstCoordinator)\.\w+/g) ??
			[]),
	);
	const [title, heading] = [await page.title(), await page.$eval('h1', (h1) => h1.textContent ?? '')];
	if (!title.endsWith(heading)) found.push(`the title "${title}" is not the heading "${heading}"`);
	return found;
}

describe.each(['en-CA', 'fr-CA'])('in %s', (language) => {
	let running: Running;
	let page: Page;
	beforeAll(async () => {
		running = await startPorchlight();
		page = await browser.newPage();
		await page.setExtraHTTPHeaders({ 'Accept-Language': language });
	});
	afterAll(async () => {
		await page.close();
		await running.close();
	});
	const open = (path: string) => page.goto(new URL(path, running.url).href, { waitUntil: 'networkidle0' });

	test('every page of sign-in, account and sites, as it is and refused', async () => {
		const found: Record<string, string[]> = {};
		const look = async (name: string) => void (found[name] = await findings(page));

		await open(running.firstCoordinator);
		expect(await page.$eval('html', (html) => html.lang)).toBe(language);
		await look('first coordinator');
		await send(page, { sitePhone: '12' });
		await look('first coordinator refused');
		await send(page, {
			name: 'Amal',
			email: 'amal@example.org',
			newPassword: password,
			siteName: 'Elm Street Library',
			sitePhone: '604 555 0142',
		});
		await open('/team/account');
		expect(await page.$eval('html', (html) => html.lang)).toBe(language);
		await look('account');
		await send(page, { 'own-password': password }, 'form[action="?/begin-second-step"] button.button');
		await look('second step key');
		await send(page, { code: '1' }, 'form[action="?/confirm-second-step"] button.button');
		await look('second step refused');
		await open('/team/sites');
		await look('site');
		await send(page, {}, 'form[action="?/add"] button.primary');
		await look('site refused');
		await page.locator('#role').click();
		await send(page, { name: 'Noor', email: 'noor@example.org' }, 'form[action="?/add"] button.primary');
		await look('site with a link');
		const link = await page.$eval('.address', (shown) => shown.textContent ?? '');
		await open('/team/sites/new');
		await look('new site');
		await send(page, { sitePhone: '12' });
		await look('new site refused');
		await open('/team/sites');
		await page.goto(await page.$eval('a[href$="/kiosks"]', (shown) => (shown as HTMLAnchorElement).href));
		await look('kiosks');
		await send(page, {});
		await look('kiosks refused');
		await send(page, { kioskName: 'By the door' });
		await look('kiosks with an address');
		await page.goto(await page.$eval('a[href*="/kiosks/"]', (shown) => (shown as HTMLAnchorElement).href));
		await look('kiosk');
		await send(page, { pin: '111111' }, 'form[action="?/pin"] button.button');
		await look('kiosk refused');
		await send(page, {}, 'form[action="/team/sign-out"] button');
		await look('sign in');
		await send(page, { email: 'amal@example.org', password: 'wrong' });
		await look('sign in refused');
		await open('/team/sign-in/second-step');
		await look('second step');
		await open(link);
		await look('new password');

		expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
		expect(Object.keys(found)).toHaveLength(19);
	});
});
