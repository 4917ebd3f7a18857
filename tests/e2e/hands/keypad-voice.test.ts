import { expect, test } from 'vitest';
import { gainOf, hearingChoices } from '#lib/domain/hearing.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { listenerAt } from '../../support/listener.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { turnVoiceOn } from '../../support/spoken.ts';

/** The voice by the keys of a kiosk (ACCESSIBILITY V04); on the screen the same buttons are pressed. */
const house = kioskOnScreen();
const t = translator('en');

/** A second press of one key within 700 ms is a shaking hand's. */
const apart = () => new Promise((wait) => setTimeout(wait, 720));

async function listening() {
	const page = await house.kiosk();
	await turnVoiceOn(page);
	const listener = await listenerAt(page);
	await page.goto(`${house.running.url}/en/help`);
	await listener.begin();
	const said = () => page.$eval('[data-said]', ({ textContent }) => textContent);
	const sound = () =>
		page.evaluate(() => ({ rate: counted.sounds[0]?.playbackRate, volume: counted.sounds[0]?.volume }));
	return { ...listener, said, sound };
}

test('pause holds, goes on, and begins anew; the help key says the last thing again', async () => {
	const { page, said, marked, speaking } = await listening();
	const silent = () => page.evaluate(() => counted.sounds.every(({ paused }) => paused));
	const first = await marked();
	await page.keyboard.press('F2');
	expect(await said()).toBe('Paused.');
	await apart();
	await page.keyboard.press('F2');
	await speaking();
	await expect.poll(marked).toBe(first);
	// While a page is read the help key repeats, and stays on the page.
	await page.keyboard.press('ArrowDown');
	await expect.poll(marked).not.toBe(first);
	const item = await marked();
	await page.keyboard.down('F1');
	expect(await silent()).toBe(true);
	await page.keyboard.up('F1');
	await speaking();
	await expect.poll(marked).toBe(item);
	expect(page.url()).toContain('/help');
	await page.browserContext().close();
});

test('seven paces with the pitch kept and five steps of loudness, each says its name', async () => {
	const { page, said, sound } = await listening();
	const { pace, loudness } = hearingChoices;
	const press = async (key: 'F3' | 'F4' | 'F6' | 'F7', times: number) => {
		for (let pressed = 0; pressed < times; pressed += 1) {
			await page.keyboard.press(key);
			await apart();
		}
	};
	await press('F6', 3);
	const rates: (number | undefined)[] = [];
	for (const choice of pace) {
		expect(await said()).toBe(`Speed of the voice: ${t(`speech:pace.${choice}`)}`);
		rates.push((await sound()).rate);
		await press('F7', 1);
	}
	expect(rates).toEqual([0.5, 0.65, 0.8, 1, 1.25, 1.6, 2]);
	expect(await page.evaluate(() => counted.sounds[0]?.preservesPitch)).toBe(true);
	await press('F3', 2);
	const volumes: number[] = [];
	for (const choice of loudness) {
		expect(await said()).toBe(`Loudness of the voice: ${t(`speech:loudness.${choice}`)}`);
		volumes.push((await sound()).volume ?? 0);
		await press('F4', 1);
	}
	expect(volumes.map((volume) => volume.toFixed(3))).toEqual(loudness.map((step) => gainOf(step).toFixed(3)));
	const steps = volumes.slice(1).map((volume, index) => 20 * Math.log10(volume / (volumes[index] ?? 1)));
	expect(Math.max(...steps)).toBeLessThanOrEqual(10);
	await page.browserContext().close();
});

test('a kiosk speaks as loud as staff have set it, until somebody chooses', async () => {
	await house.set({ loudness: 2 });
	const page = await house.kiosk();
	await page.goto(`${house.running.url}/en`);
	await page.evaluate(() => document.querySelector<HTMLElement>('button[name=voice]')?.click());
	await page.waitForSelector('[data-reading-bar]');
	expect(await page.$eval('[data-reading-bar]', (bar) => bar.getAttribute('data-loudness'))).toBe('softer');
	await page.browserContext().close();
	await house.set({});
});
