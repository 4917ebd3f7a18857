import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pressAndGo } from '../support/hands.ts';
import { newListener } from '../support/listener.ts';
import { printFigures } from '../support/print-table.ts';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });

/** What a page loads for other reasons. */
const others = /\/(guard|press|keypad|print)\./;
const said = (name: string) => `[data-reading-bar] [data-${name}]`;

test('a page without the voice loads none of its code, with it at most 10 kB', async () => {
	const page = await house.page();
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	loaded.length = 0;
	await page.reload({ waitUntil: 'networkidle0' });
	expect(loaded.filter((path) => /read-aloud|browser-voice|reading|speech|listen/.test(path))).toEqual([]);
	expect(await page.$('#speech-script, [data-reading-bar]')).toBeNull();
	await page.browserContext().close();

	const { page: listening } = await newListener(house.browser);
	const scripts = new Set<string>();
	listening.on('request', (request) => scripts.add(new URL(request.url()).pathname));
	await listening.goto(`${house.running.url}/en/help`, { waitUntil: 'networkidle2' });
	const own = [...scripts].filter((path) => path.endsWith('.js') && !others.test(path));
	const bytes = own.map((path) => gzipSync(readFileSync(join('build/client', path))).length);
	const sum = bytes.reduce((all, one) => all + one, 0);
	printFigures({ 'scripts of read aloud': own.length, 'bytes gzip': sum });
	expect(own.some((path) => path.includes('read-aloud'))).toBe(true);
	expect(sum).toBeLessThanOrEqual(10 * 1024);
	await listening.browserContext().close();
});

test('reads the page sentence by sentence and marks each', async () => {
	const { page, asked, marked, press, begin, speaking } = await newListener(house.browser);
	await page.goto(`${house.running.url}/en/help`);
	await begin();
	const first = await marked();
	await press('next');
	await speaking();
	await press('again');
	await speaking();
	expect(asked.map(({ text }) => text)).toEqual(expect.arrayContaining(['Back', 'Link.']));
	expect(await page.evaluate(() => counted.most)).toBe(1);
	await press('previous');
	await press('page');
	await speaking();
	expect(await marked()).toBe(first);
	// Ink on paper, the other way round: the same in every choice of colours.
	const contrasts = await page.evaluate(() =>
		['default', 'black-on-white', 'white-on-black', 'low-glare'].map((theme) => {
			document.documentElement.dataset['theme'] = theme;
			const light = (name: string) => {
				const probe = document.body.appendChild(document.createElement('span'));
				probe.style.color = `var(${name})`;
				const rgb = getComputedStyle(probe).color.match(/\d+/g) ?? [];
				probe.remove();
				const parts = rgb.map((part) => Number(part) / 255);
				const [r = 0, g = 0, b = 0] = parts.map((part) =>
					part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
				);
				return 0.2126 * r + 0.7152 * g + 0.0722 * b;
			};
			const [one, other] = [light('--ink'), light('--paper')];
			return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		}),
	);
	printFigures({ 'contrast of the marked sentence': contrasts.map((one) => one.toFixed(1)).join(', ') });
	for (const contrast of contrasts) expect(contrast).toBeGreaterThanOrEqual(4.5);
	await page.browserContext().close();
});

test.each(['keydown', 'pointerdown', 'input', 'wheel'])(
	'%s silences the voice in the same task',
	async (name) => {
		const { page, begin } = await newListener(house.browser);
		await page.goto(`${house.running.url}/en/help`);
		await begin();
		const found = await page.evaluate((act) => {
			const began = performance.now();
			document.querySelector('h1')?.dispatchEvent(new Event(act, { bubbles: true }));
			const silent = counted.sounds.every(({ paused }) => paused);
			return { silent, ms: performance.now() - began };
		}, name);
		printFigures({ [`ms until silent after ${name}`]: found.ms.toFixed(1) });
		expect(found.silent).toBe(true);
		await page.browserContext().close();
	},
);

test('pause, slower and louder are said in words, and hold on the next page', async () => {
	const { page, asked, press, begin, speaking } = await newListener(house.browser);
	await page.goto(`${house.running.url}/en/help`);
	await begin();
	await press('pause');
	expect(await page.$eval(said('said'), (status) => status.textContent)).toBe('Paused.');
	expect(await page.$eval(said('do=pause'), (button) => button.textContent)).toBe('Go on');
	await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/en/listen')), press('slower')]);
	await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/en/listen')), press('louder')]);
	await speaking();
	expect(await page.$eval(said('said'), (status) => status.textContent)).toBe(
		'Loudness of the voice: Louder',
	);
	const sound = await page.evaluate(() => {
		const [player] = counted.sounds;
		return { rate: player?.playbackRate, pitch: player?.preservesPitch, volume: player?.volume };
	});
	expect(sound).toEqual({ rate: 0.8, pitch: true, volume: expect.closeTo(10 ** (-6 / 20), 2) as number });
	expect(asked.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			'Paused.',
			'Speed of the voice: A little slower',
			'Loudness of the voice: Louder',
		]),
	);
	await page.goto(`${house.running.url}/fr/help`);
	expect(
		await page.$eval('[data-reading-bar]', (bar) => [
			bar.getAttribute('data-pace'),
			bar.getAttribute('data-loudness'),
		]),
	).toEqual(['80', 'louder']);
	await page.browserContext().close();
});

test('what is the person’s own is said only after "Read it out here", and with a headset', async () => {
	const { page, asked, press } = await newListener(house.browser, 20);
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	await page.goto(`${house.running.url}/en/refer/name`);
	await page.type('#name', 'Rosa Example');
	await pressAndGo(page, 'main form .primary');
	await page.goto(`${house.running.url}/en/refer/name`);
	asked.length = 0;
	await press('page');
	await page.waitForFunction(
		() => document.querySelector('[data-reading-bar] [data-do=start]')?.textContent === 'Start reading',
		{ timeout: 60_000 },
	);
	const texts = () => asked.map(({ text }) => text).join(' ');
	expect(texts()).toContain('press “Read it out here”');
	expect(texts()).not.toContain('Rosa');
	expect(await page.$eval('#speech-script', (data) => data.textContent)).toContain('Rosa Example');
	await press('readOut');
	await page.waitForFunction(() => counted.sounds.length > 0);
	await expect.poll(() => asked.find(({ text }) => text === 'Rosa Example')?.personal).toBe(true);
	await page.reload();
	asked.length = 0;
	await page.evaluate(() =>
		document.dispatchEvent(new CustomEvent('porchlight:headset', { detail: { in: true } })),
	);
	await expect.poll(texts, { timeout: 60_000 }).toContain('Rosa Example');
	await press('hide');
	const covered = () =>
		page.evaluate(() => document.elementFromPoint(300, 300)?.matches('[data-screen-cover], [data-do=show]'));
	expect(await covered()).toBe(true);
	await page.mouse.click(300, 300);
	expect(await covered()).toBe(true);
	await press('show');
	expect(await covered()).toBe(false);
	await page.browserContext().close();
});

test('by keys each thing says its name, role, state and place', async () => {
	const { page, asked } = await newListener(house.browser, 3000);
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	await page.keyboard.press('Tab');
	await page.focus('main a.button');
	await page.keyboard.press('Tab');
	await expect
		.poll(() => asked.map(({ text }) => text), { timeout: 60_000 })
		.toEqual(expect.arrayContaining(['Choose all that fit', 'Food and meals', 'Choice 1 of 6, not chosen.']));
	await page.keyboard.press('Space');
	await expect
		.poll(() => asked.map(({ text }) => text), { timeout: 60_000 })
		.toContain('Choice 1 of 6, chosen.');
	await page.browserContext().close();
});
