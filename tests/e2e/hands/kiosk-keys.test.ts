import { afterEach, expect, test } from 'vitest';
import { leaf, pressKeyAndGo, reach } from '../../support/keys.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';

const house = kioskOnScreen();
afterEach(() => house.set({}));

test('items come in reading order, all of them, and after the last one the heading comes again', async () => {
	const page = await house.kiosk();
	await page.goto(`${house.running.url}/en/help`);
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
	const wanted = await page.$$eval('a[href]:not(.skip, [tabindex="-1"]), h1, button', (all) =>
		all.filter((item) => item.checkVisibility()).map(({ outerHTML }) => outerHTML),
	);
	const met: string[] = [];
	for (let index = 0; index < wanted.length; index += 1) {
		await page.keyboard.press('ArrowDown');
		met.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
	}
	const heading = wanted.findIndex((item) => item.startsWith('<h1'));
	expect(met).toEqual([...wanted.slice(heading + 1), ...wanted.slice(0, heading + 1)]);
	await page.keyboard.press('ArrowUp');
	expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(met.at(-2));
	await page.browserContext().close();
});

test('nothing moves at a kiosk, whatever its browser was asked for (ACCESSIBILITY P15)', async () => {
	const page = await house.kiosk();
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
	await page.goto(`${house.running.url}/en/display`);
	const moving = await page.$$eval('body, body *', (all) =>
		all
			.map((one) => ({ one, ...getComputedStyle(one) }))
			.filter(
				({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s',
			)
			.map(({ one }) => one.outerHTML.slice(0, 60)),
	);
	expect(moving).toEqual([]);
	await page.browserContext().close();
});

test("the one known key of Storm's default table goes back among the items, F1 opens help", async () => {
	await house.set({ keymap: 'storm-default' });
	const page = await house.kiosk();
	await page.goto(`${house.running.url}/en/privacy`);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('F23');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
	await pressKeyAndGo(page, 'F1');
	expect(leaf(page)).toBe('help');
	await page.browserContext().close();
});

test('keys that a kiosk was taught take the place of its profile', async () => {
	await house.set({ keymap: 'storm-multimedia', learntKeys: { next: ['F17'], choose: ['F18'] } });
	const page = await house.kiosk();
	await page.goto(`${house.running.url}/en`);
	await page.keyboard.press('ArrowDown');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
	await reach(page, 'F17', 'button[value=self]');
	await pressKeyAndGo(page, 'F18');
	expect(leaf(page)).toBe('needs');
	await page.browserContext().close();
});

test('two switches: one goes on, one takes; while somebody types, a typing switch types', async () => {
	await house.set({ keymap: 'two-switch' });
	const page = await house.kiosk();
	await page.goto(`${house.running.url}/en`);
	await reach(page, '1', 'button[value=self]');
	await pressKeyAndGo(page, '2');
	await reach(page, '1', 'input[value=food]');
	await page.keyboard.press('2');
	expect(await page.$eval('[value=food]', (box) => (box as HTMLInputElement).checked)).toBe(true);
	await reach(page, '1', 'main form .primary');
	await pressKeyAndGo(page, '2');
	await page.goto(`${house.running.url}/en/refer/name`);
	await reach(page, '1', '#name');
	await page.keyboard.press('1');
	expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('');
	expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('name');
	await page.click('#name');
	await page.keyboard.type('12');
	expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('12');
	await page.browserContext().close();
});

test('at home arrows scroll, nothing of the keypad is sent, and digits are digits', async () => {
	const page = await house.page();
	await page.goto(`${house.running.url}/en`);
	expect(await page.$('meta[name=keys]')).toBeNull();
	expect(await page.$('script[src*="/keypad."]')).toBeNull();
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
	await page.browserContext().close();
});
