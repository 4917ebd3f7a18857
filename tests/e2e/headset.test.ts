import type { Page } from 'puppeteer';
import { afterEach, expect, test } from 'vitest';
import { pressAndGo } from '../support/hands.ts';
import { listenerAt, type Listener } from '../support/listener.ts';
import { kioskOnScreen } from '../support/kiosk-on-screen.ts';

/** A headset that goes in and out at a kiosk (ACCESSIBILITY V06, V08, V09). */
const house = kioskOnScreen();
afterEach(() => house.set({}));

const jack = { keymap: 'storm-default', learntKeys: { 'headset-in': ['F15'], 'headset-out': ['F16'] } };

interface Typing extends Listener {
	/** What the page has told of a headset. */
	told: boolean[];
	/** Makes these the devices that can sound here, by their names. */
	plug(...labels: string[]): Promise<void>;
}

/** Somebody who has typed a few words at a kiosk, and whose page tells what it heard of a headset. */
async function typing(): Promise<Typing> {
	const { page } = await house.person('en');
	const told: boolean[] = [];
	await page.exposeFunction('tell', (inside: boolean) => void told.push(inside));
	await page.evaluateOnNewDocument(() => {
		const { tell } = globalThis as unknown as { tell(inside: boolean): void };
		document.addEventListener('porchlight:headset', (event) =>
			tell((event as CustomEvent<{ in: boolean }>).detail.in),
		);
	});
	let plugged: string[] = [];
	await page.exposeFunction('outputs', () => plugged);
	await page.evaluateOnNewDocument(() => {
		const { outputs } = globalThis as unknown as { outputs(): Promise<string[]> };
		navigator.mediaDevices.enumerateDevices = async () =>
			(await outputs()).map(
				(label) => ({ kind: 'audiooutput', label, deviceId: label }) as unknown as MediaDeviceInfo,
			);
	});
	const plug = async (...labels: string[]) => {
		plugged = labels;
		await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
	};
	const listener = await listenerAt(page, 1000);
	await page.goto(`${house.running.url}/en/refer/words`);
	await page.focus('textarea');
	await page.keyboard.type('My legs hurt.');
	return { ...listener, told, plug };
}

/** Presses a key and gives, out of that very task, whether anything still sounds. */
const silentAtOnce = (page: Page, code: string) =>
	page.evaluate((key) => {
		for (const name of ['keydown', 'keyup'])
			document.activeElement?.dispatchEvent(new KeyboardEvent(name, { code: key, key, bubbles: true }));
		return counted.sounds.every(({ paused }) => paused);
	}, code);

test('in: what was typed is kept and read to the one who wears it; out: silent at once, and on the next page', async () => {
	await house.set(jack);
	const { page, asked, told, speaking } = await typing();
	expect(asked).toEqual([]);
	await Promise.all([page.waitForNavigation(), page.keyboard.press('F15')]);
	expect(await page.$eval('textarea', ({ value }) => value)).toBe('My legs hurt.');
	await speaking();
	expect(told).toEqual([true]);
	// Their own words come without a press of "Read it out here", which is not even offered.
	const own = () => asked.find(({ text }) => text === 'My legs hurt.')?.personal;
	await expect.poll(own, { timeout: 60_000 }).toBe(true);
	expect(await page.$eval('[data-do=readOut]', (button) => button.checkVisibility())).toBe(false);
	await speaking();
	const out = page.waitForResponse((answer) => answer.url().endsWith('/en/listen'));
	expect(await silentAtOnce(page, 'F16')).toBe(true);
	await out;
	expect(told).toEqual([true, false]);
	expect(await page.$eval('[data-do=readOut]', (button) => button.checkVisibility())).toBe(true);
	await page.goto(`${house.running.url}/en/refer/name`);
	expect(await page.$('[data-reading-bar]')).toBeNull();
	await page.browserContext().close();
});

test('one that is there for good: what is the person’s is read to them on every page', async () => {
	await house.set({ headset: true });
	const { page, asked } = await typing();
	await pressAndGo(page, '[value=listen]');
	await expect.poll(() => asked.length).toBeGreaterThan(0);
	expect(await page.$('[data-reading-bar][data-headset]')).not.toBeNull();
	await page.browserContext().close();
});

test('a browser that names its devices tells of one that goes in, and of one that goes out', async () => {
	const { page, told, plug } = await typing();
	await plug('Built-in Audio');
	await plug('Built-in Audio', 'HDMI');
	expect(told).toEqual([]);
	await Promise.all([page.waitForNavigation(), plug('Built-in Audio', 'HDMI', 'USB Headset')]);
	expect(told).toEqual([true]);
	expect(await page.$('[data-reading-bar][data-headset]')).not.toBeNull();
	await plug('Built-in Audio', 'USB Headset');
	await plug('Built-in Audio');
	await expect.poll(() => told).toEqual([true, false]);
	await page.browserContext().close();
});

test('a browser that names none is believed only when nothing is left that could sound', async () => {
	const { page, told, plug } = await typing();
	for (const outputs of [[''], ['', ''], [''], ['']]) await plug(...outputs);
	expect(told).toEqual([]);
	await plug();
	await expect.poll(() => told).toEqual([false]);
	await page.browserContext().close();
});
