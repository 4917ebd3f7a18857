import { expect, test } from 'vitest';
import { translator } from '#lib/i18n/catalogue.ts';
import { newListener } from '../support/listener.ts';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });

test('a chime and the voice never sound at once: the voice stops for it, and says why after it', async () => {
	const { page, asked, begin } = await newListener(house.browser);
	await page.goto(`${house.running.url}/en/help`);
	await begin();
	const lost = translator('en')('common:connection.lost');
	await expect.poll(() => asked.map(({ text }) => text), { timeout: 60_000 }).toContain(lost);
	const before = await page.evaluate(() => counted.plays);
	await page.setOfflineMode(true);
	await page.waitForFunction((plays) => counted.chimed > 1 && counted.plays > plays, {}, before);
	expect(await page.evaluate(() => counted.overlapping)).toBe(0);
	await page.browserContext().close();
});

test('whoever hides the screen while the page is read hears that, and then the page on', async () => {
	const { page, asked, begin, press } = await newListener(house.browser, 400);
	await page.goto(`${house.running.url}/en/help`);
	await begin();
	await page.evaluate(() =>
		document.dispatchEvent(new CustomEvent('porchlight:headset', { detail: { in: true } })),
	);
	await page.waitForSelector('[data-do=hide]', { visible: true });
	await press('hide');
	const hidden = translator('en')('speech:said.hidden');
	await expect.poll(() => asked.map(({ text }) => text), { timeout: 60_000 }).toContain(hidden);
	const before = await page.evaluate(() => counted.plays);
	await page.waitForFunction((plays) => counted.plays > plays + 2, {}, before);
	await page.browserContext().close();
});
