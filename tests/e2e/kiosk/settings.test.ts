import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#lib/server/passwords.ts';
import { axeFindings } from '../../support/axe.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { giveClock, later } from '../../support/page-clock.ts';
import { openEyes } from '../../support/probes/eyes.ts';
import { lackOfRoom } from '../../support/probes/room.ts';
import { smallTargets } from '../../support/probes/targets.ts';

const house = kioskOnScreen();
const pin = '280417';
let pinHash: string;
beforeAll(async () => void (pinHash = await hashPassword(pin)));

const path = (page: Page) => new URL(page.url()).pathname;
const address = (leaf = '') => `${house.running.url}/kiosk/settings${leaf}`;
const settingsOf = async () =>
	(await house.query('select settings from kiosk order by created_at desc limit 1'))[0]?.['settings'];

/** A new kiosk whose PIN is known. */
async function withPin(): Promise<Page> {
	const page = await house.untouched();
	await house.query(`update kiosk set pin_hash = '${pinHash}'`);
	return page;
}

async function typePin(page: Page, typed: string): Promise<void> {
	await page.$eval('#pin', (field) => ((field as HTMLInputElement).value = ''));
	await page.type('#pin', typed);
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function opened(leaf = ''): Promise<Page> {
	const page = await withPin();
	await page.goto(address('/pin'));
	await typePin(page, pin);
	await page.goto(address(leaf), { waitUntil: 'networkidle0' });
	return page;
}

const press = (page: Page, words: string) => page.locator(`::-p-text(${words})`).click();
const save = (page: Page) => Promise.all([page.waitForNavigation(), page.click('main form .primary')]);

describe('the way in', () => {
	test('is a PIN; every other page of the settings asks for it, and wrong ones are answered alike', async () => {
		const page = await withPin();
		for (const leaf of ['', '/screen', '/people', '/times', '/keys', '/sound', '/print']) {
			await page.goto(address(leaf));
			expect(path(page), leaf).toBe('/kiosk/settings/pin');
		}
		await typePin(page, '280418');
		expect(await page.$eval('#pin-error', (error) => error.textContent)).toBe('This PIN is not right.');
		expect(await page.content()).not.toContain('280418');
		await typePin(page, '۲۸۰۴ ۱۷');
		expect(path(page)).toBe('/kiosk/settings');
		await page.browserContext().close();
	});

	test('can be typed by touch, in French too', async () => {
		const page = await withPin();
		await page.goto(address('/pin?language=fr'), { waitUntil: 'networkidle0' });
		await page.waitForSelector('[data-key]');
		for (const digit of pin) {
			const keys = await page.$$('[data-key]');
			const said = await Promise.all(keys.map((key) => key.evaluate((button) => button.textContent?.trim())));
			await keys[said.indexOf(digit)]?.click();
		}
		expect(await page.$eval('#pin', (field) => (field as HTMLInputElement).value)).toBe(pin);
		await new Promise((done) => setTimeout(done, 720));
		await Promise.all([page.waitForNavigation(), page.click('main form .primary')]);
		expect(await page.$eval('html', (html) => html.lang)).toBe('fr-CA');
		await page.browserContext().close();
	});

	test('closes after five wrong tries, for the right PIN too; without a PIN it says who chooses one', async () => {
		const page = await withPin();
		await page.goto(address('/pin'));
		for (let wrong = 0; wrong < 5; wrong++) await typePin(page, `28041${String(wrong)}`);
		await typePin(page, pin);
		expect(await page.$eval('#pin-error', (error) => error.textContent)).toContain('tried too often');
		await house.query('delete from rate; update kiosk set pin_hash = null');
		await typePin(page, pin);
		expect(await page.$eval('#pin-error', (error) => error.textContent)).toContain('no PIN yet');
		await page.browserContext().close();
	});

	test('ends with a new PIN, at the first screen, and by itself', async () => {
		const page = await opened();
		await house.query(`update kiosk set pin_hash = pin_hash || ' '`);
		await page.goto(address('/keys'));
		expect(path(page)).toBe('/kiosk/settings/pin');
		const left = await opened();
		await left.goto(`${house.running.url}/kiosk`);
		await left.goto(address());
		expect(path(left)).toBe('/kiosk/settings/pin');
		const alone = await opened();
		await giveClock(alone);
		await alone.goto(address('/times'), { waitUntil: 'networkidle0' });
		await later(alone, 181);
		await expect.poll(() => path(alone)).toBe('/kiosk');
		await alone.goto(address('/pin'));
		await later(alone, 91);
		await expect.poll(() => path(alone)).toBe('/kiosk');
		for (const one of [page, left, alone]) await one.browserContext().close();
	});
});

test('a bank card: by presses only, fine and coarse, the frame becomes as wide as the card on this screen', async () => {
	const page = await opened('/screen');
	const width = () => page.$eval('[data-bank-card]', (card) => card.getBoundingClientRect().width);
	expect(await width()).toBeCloseTo(85.6 / 0.248, 0);
	for (let presses = 0; presses < 5; presses++) await press(page, 'Much narrower');
	for (let presses = 0; presses < 3; presses++) await press(page, 'Wider');
	expect(await width()).toBeCloseTo(85.6 / 0.248 - 47, 0);
	const wanted = (await width()) / 85.6;
	await save(page);
	expect(await page.$eval('[role=status]', (said) => said.textContent)).toContain('saved');
	expect(await settingsOf()).toMatchObject({ pxPerMm: expect.closeTo(wanted, 3) });
	expect(
		await page.$eval('html', (html) => parseFloat(getComputedStyle(html).getPropertyValue('--mm'))),
	).toBeCloseTo(wanted, 3);
	await page.browserContext().close();
});

test('keys are learnt by pressing them, typing keys only as switches, and each has one meaning', async () => {
	const page = await opened('/keys');
	const taught = (action: string) => page.$eval(`[data-taught=${action}]`, (shown) => shown.textContent);
	await page.click('#teach-next');
	await page.keyboard.press('a');
	expect(await page.$eval('.listening', (said) => (said as HTMLElement).innerText)).toContain('KeyA');
	await page.keyboard.press('F17' as never).catch(() => page.keyboard.press('F9'));
	const learnt = await taught('next');
	expect(learnt).toMatch(/^F(17|9)$/);
	await page.click('#teach-choose');
	await page.keyboard.press(learnt as never);
	expect([await taught('next'), await taught('choose')]).toEqual(['as plugged in', learnt]);
	await page.click('#teach-move');
	await page.keyboard.press('Space');
	expect(await taught('move')).toBe('Space');
	await press(page, 'Teach all keys, one after the other');
	await page.keyboard.press('F8');
	await press(page, 'Skip this one');
	await page.keyboard.press('F10');
	await press(page, 'Stop listening');
	expect([await taught('next'), await taught('previous'), await taught('next-page')]).toEqual([
		'F8',
		'as plugged in',
		'F10',
	]);
	await save(page);
	expect(await settingsOf()).toMatchObject({
		learntKeys: { next: ['F8'], 'next-page': ['F10'], choose: [learnt], move: ['Space'] },
	});
	await page.browserContext().close();
});

test('times, words, languages and sound are kept; all pages have room, large targets and no fault of axe', async () => {
	const page = await opened('/times');
	await press(page, 'More');
	await save(page);
	await page.goto(address('/people'), { waitUntil: 'networkidle0' });
	await page.click('[value=large]');
	for (const tag of ['fa', 'zh-Hant']) await page.click(`li:has([lang="${tag}"]) button`);
	await save(page);
	await page.goto(address('/sound'), { waitUntil: 'networkidle0' });
	await press(page, 'Softer');
	await page.click('[value=yes]');
	await save(page);
	expect(await settingsOf()).toMatchObject({
		emptySeconds: 100,
		idleSeconds: 180,
		text: 'large',
		languagesFirst: ['fa', 'zh-Hant'],
		loudness: 2,
		headset: true,
	});
	await house.set({});
	for (const leaf of ['', '/screen', '/people', '/times', '/keys', '/sound', '/print']) {
		await page.goto(address(leaf), { waitUntil: 'networkidle0' });
		await page.evaluate(openEyes);
		const found = [
			...(await axeFindings(page)),
			...(await page.evaluate(lackOfRoom)),
			...(await page.evaluate(smallTargets, { least: 20 / 0.248, gap: 4 / 0.248 })),
		];
		expect({ leaf, found }).toEqual({ leaf, found: [] });
	}
	await page.browserContext().close();
});
