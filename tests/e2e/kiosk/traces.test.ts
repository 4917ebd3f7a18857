import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { canary } from '../../support/canary.ts';
import { fill } from '../../support/desk-hands.ts';
import { press, pressAndGo } from '../../support/hands.ts';
import { enrolledKiosk } from '../../support/kiosks.ts';
import { giveClock, later } from '../../support/page-clock.ts';
import { startPorchlight, type Running } from '../../support/porchlight.ts';
import { printFigures } from '../../support/print-table.ts';
import {
	browserOnDisk,
	filesBelow,
	foundOnDisk,
	leftInBrowser,
	type BrowserOnDisk,
} from '../../support/profile.ts';

/** Each as it is typed, and the number as a machine would write it. */
const texts = [
	canary.name,
	canary.phone,
	canary.phone.replaceAll('-', ''),
	...canary.words.split(' ').slice(0, 2),
];

let running: Running;
let profile: BrowserOnDisk;
let browser: Browser;
let page: Page;
let kiosk: Map<string, string>;
const figures: Record<string, number> = { ends: 0, 'files of the profile': 0, found: 0 };

beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'debug' });
	kiosk = await enrolledKiosk(running);
});
afterAll(async () => {
	await running.close();
	printFigures(figures);
});
beforeEach(async () => {
	profile = browserOnDisk();
	await launch();
});
afterEach(() => profile.remove());

async function launch(): Promise<void> {
	browser = await profile.open();
	[page = await browser.newPage()] = await browser.pages();
	for (const [name, value] of kiosk) {
		await browser.setCookie({
			name,
			value,
			domain: '127.0.0.1',
			path: '/',
			expires: Date.now() / 1000 + 9999,
		});
	}
	await page.setViewport({ width: 1920, height: 1080 });
	await giveClock(page);
}

const at = () => new URL(page.url()).pathname;

/** The made-up person says everything there is to say, some of it twice because it was refused, up to the check. */
async function comeAndTell(): Promise<void> {
	await page.goto(`${running.url}/kiosk`);
	await pressAndGo(page, 'button[value=en]');
	await pressAndGo(page, 'button[value=self]');
	const said: Record<string, Record<string, string>[]> = {
		words: [{ words: canary.words }],
		name: [{ name: canary.name }],
		'reach-by': [{ 'reach-by': 'relative' }],
		// Without a number the page comes back with the name in it.
		relative: [{ 'relative-name': canary.name }, { 'relative-phone': canary.phone }],
		area: [{ area: canary.words }],
	};
	while (at() !== '/en/refer/check') {
		for (const given of said[at().split('/').at(-1) ?? ''] ?? [{}]) {
			await fill(page, given);
			await pressAndGo(page, 'main form:last-of-type .primary');
		}
	}
	expect(await page.$eval('main', (main) => main.innerText)).toContain(canary.name);
}

async function send(): Promise<void> {
	await pressAndGo(page, 'main form .send');
	const [first] = await page.$$eval('main a.button', (links) => links.map(({ href }) => href));
	await page.goto(first ?? '');
	await page.goto(`${running.url}/en/refer/sent`);
}

const firstScreen = () =>
	expect.poll(async () => [at(), Boolean(await page.$('[data-attract]'))]).toEqual(['/kiosk', true]);

const ends: Record<string, () => Promise<void>> = {
	'sent and finished': async () => {
		await send();
		await press(page, 'main form[data-ends] .button');
	},
	stopped: async () => {
		await press(page, '[data-aid=stop] .button');
		await page.click('[data-stops] [data-end]');
	},
	'timed out': async () => {
		await later(page, 181);
		await later(page, 61);
	},
	reloaded: async () => {
		await page.reload().catch(() => undefined);
	},
	crashed: async () => {
		const client = await page.createCDPSession();
		const crashed = new Promise((gone) => client.once('Inspector.targetCrashed', gone));
		void client.send('Page.crash').catch(() => undefined);
		await crashed;
		await client.send('Page.reload');
	},
};

test.each(Object.entries(ends))('%s: nothing of the person is left, wherever one looks', async (_, end) => {
	await comeAndTell();
	await end();
	await firstScreen();
	await page.waitForNetworkIdle();
	const left = await leftInBrowser(page, texts);
	expect(left).toEqual({
		heap: [],
		kept: [],
		cookies: ['porchlight_kiosk'],
		databases: 0,
		caches: 0,
		workers: 0,
	});
	const client = await page.createCDPSession();
	const { entries } = await client.send('Page.getNavigationHistory');
	for (const { id } of entries.slice(0, -1).toReversed().slice(0, 3)) {
		await client.send('Page.navigateToHistoryEntry', { entryId: id });
		await firstScreen();
	}
	await browser.close();
	const found = foundOnDisk(profile.folder, texts);
	figures['ends'] = (figures['ends'] ?? 0) + 1;
	figures['files of the profile'] = filesBelow(profile.folder);
	figures['found'] = (figures['found'] ?? 0) + found.length;
	expect(found).toEqual([]);
	expect(
		texts.filter((text) => running.said().includes(text)),
		'the logs',
	).toEqual([]);
});

test('a browser killed in the middle of it leaves nothing on the disk, and begins at the first screen', async () => {
	await comeAndTell();
	browser.process()?.kill('SIGKILL');
	await new Promise((gone) => browser.once('disconnected', gone));
	expect(foundOnDisk(profile.folder, texts)).toEqual([]);
	await launch();
	// Where a kiosk's browser always begins. Chromium keeps a session's cookies for who comes back after a crash, once
	// they are half a minute old, but the visit they belong to is over then.
	await page.goto(`${running.url}/kiosk`);
	await page.goto(`${running.url}/en/refer/check`);
	await firstScreen();
	expect((await leftInBrowser(page, texts)).heap).toEqual([]);
	await browser.close();
	expect(foundOnDisk(profile.folder, texts)).toEqual([]);
});

test('the search itself finds what a careless page leaves', async () => {
	await page.goto(`${running.url}/kiosk`);
	await page.evaluate((name) => {
		localStorage.setItem('who', btoa(name));
		(globalThis as { who?: string }).who = `${name}!`;
		history.replaceState({ name }, '');
	}, canary.name);
	const left = await leftInBrowser(page, texts);
	expect(left.heap).toEqual([canary.name]);
	expect(left.kept).toEqual([canary.name]);
	// Chromium writes what a page stores to the disk a moment later; this is what the search has to find there.
	await new Promise((written) => setTimeout(written, 1000));
	await browser.close();
	expect(foundOnDisk(profile.folder, texts)).not.toEqual([]);
});
