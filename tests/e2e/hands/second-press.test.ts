import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { leaf, middleOf, pause, pressAt, pressTwice } from '../../support/hands.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';

const house = kioskOnScreen();

/** Whether an answer is still chosen after two presses on it, so many milliseconds apart. */
async function staysChosen(page: Page, gap: number): Promise<boolean> {
	await page.goto(`${house.running.url}/en/refer/needs`);
	await pause(1600);
	const middle = await middleOf(page, 'label:has([value=food])');
	const client = await page.createCDPSession();
	const first = Date.now() / 1000;
	await pressAt(client, middle, first);
	await pause(gap);
	await pressAt(client, middle, first + gap / 1000);
	await client.detach();
	return page.$eval('[value=food]', (box) => (box as HTMLInputElement).checked);
}

describe('a kiosk passes over a second press', () => {
	test.each([
		[0, { 50: false, 600: false }],
		[700, { 600: true, 800: false }],
		[1500, { 800: true, 1400: true, 1600: false }],
	])('for %i ms, as staff set it', async (secondPressMs, gaps) => {
		await house.set({ secondPressMs });
		const { page } = await house.person('en');
		for (const [gap, stays] of Object.entries(gaps)) {
			expect(await staysChosen(page, Number(gap)), `${gap} ms`).toBe(stays);
		}
		await page.browserContext().close();
	});
});

test('a person who asks for longer gets it on every page, and the next one does not', async () => {
	await house.set({});
	const { page, visitor } = await house.person('en');
	expect(await staysChosen(page, 1400)).toBe(false);
	await visitor.post('/en/display', { again: 'longer' });
	const chosen = [...visitor.cookies].find(([name]) => name === 'porchlight_hand');
	if (!chosen) throw new Error('the choice was not kept');
	const [name, value] = chosen;
	await page.browserContext().setCookie({ name, value, domain: new URL(house.running.url).hostname });
	expect(await staysChosen(page, 1400)).toBe(true);
	await pause(1600);
	await pressTwice(page, 'main form .primary', 1000);
	expect(leaf(page), 'the press on the next page is passed over too').toBe('more-needs');
	expect(await page.$$eval('main :checked', (boxes) => boxes.length)).toBe(0);
	await page.browserContext().close();
	expect((await visitor.get('/en')).text).toContain('name="second-press" content="1500"');
	await visitor.post('/en/stop', {});
	await visitor.post('/kiosk', { language: 'en' });
	expect((await visitor.get('/en')).text).toContain('name="second-press" content="700"');
});
