import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { axeFindings } from '../support/axe.ts';
import { pressAndGo } from '../support/hands.ts';
import { lookAtKeys } from '../support/look-at.ts';
import { kioskOnScreen } from '../support/kiosk-on-screen.ts';

const house = kioskOnScreen();

async function atKiosk(language: string, question: string) {
	const person = await house.person(language);
	await person.page.goto(`${house.running.url}/${language}/refer/${question}`, { waitUntil: 'networkidle0' });
	return person;
}

/** Clicks keys one after the other: letters as they are drawn, other keys by their id in `<>`. */
async function type(page: Page, keys: string): Promise<void> {
	for (const [key, id] of keys.matchAll(/<(.+?)>|◌?./gsu)) {
		const all = await page.$$('[data-key]');
		const found = await page.$$eval(
			'[data-key]',
			(buttons, wanted, wantedId) =>
				buttons.findIndex((button) =>
					wantedId
						? button.getAttribute('data-key') === wantedId
						: button.textContent?.trim().split(/\s/)[0] === wanted,
				),
			key,
			key === ' ' ? 'space' : (id ?? ''),
		);
		if (!all[found]) throw new Error(`there is no key ${key}`);
		await all[found].click();
	}
}

const valueOf = (page: Page, name: string) =>
	page.$eval(`[name=${name}]`, (field) => (field as HTMLInputElement).value);

/** Keys, and the name they make; each is put right in the middle of a word on the way. */
const names: Record<string, [keys: string, name: string]> = {
	en: ["Rsa<left><left>o<right><right> O'<capitals>Brien", "Rosa O'Brien"],
	fr: ['Rné<left><left>e', 'René'],
	es: ['Muoz<left><left>ñ', 'Muñoz'],
	tl: ['Nia<left>ñ', 'Niña'],
	ar: ['سلم<right>ا', 'سلام'],
	ko: ['ㄱㅣㅁㅎㅡㅣ<left>ㅇㅕㅇ', '김영희'],
	'zh-Hant': ['Chn<left>e<right> Mei-Ling', 'Chen Mei-Ling'],
	'zh-Hans': ['Li', 'Li'],
	vi: ['Nguyên<1.3> Thi<1.4> Hươg<left>n', 'Nguyễn Thị Hương'],
	pa: ['ਰਵ◌ੀ<left>ਜ<right><to latin> Gil<left>l', 'ਰਜਵੀ Gill'],
	hi: ['स◌ुनत◌ा<left>◌ी', 'सुनीता'],
	fa: ['فرده<right><right>ی', 'فریده'],
};

describe.each(languages.map(({ code }) => code))('at a kiosk in %s', (code) => {
	test('a name is typed by touch, put right in the middle, sent; nothing is out of reach', async () => {
		const [keys, name] = names[code] ?? ['', ''];
		const { page, visitor } = await atKiosk(code, 'name');
		const trouble: string[] = [];
		page.on('pageerror', (error) => trouble.push(String(error)));
		// The field, touched, brings all of its keys onto the screen.
		await page.click('[name=name]');
		await type(page, keys);
		expect(await valueOf(page, 'name')).toBe(name);
		expect(name).toBe(name.normalize('NFC'));
		const found = (await lookAtKeys(page, code)).filter((row) => row.found.length > 0);
		expect(found).toEqual([]);
		expect(await page.$$eval('[data-key][tabindex="0"]', (stops) => stops.length)).toBe(1);
		await pressAndGo(page, 'main form .primary');
		await visitor.post(`/${code}/refer/reach-by`, { 'reach-by': 'desk-note' });
		expect((await visitor.get(`/${code}/refer/check`)).text).toContain(
			name.replace("'", '&#39;').slice(0, 4),
		);
		expect(await visitor.send(code)).toMatch(/^[A-Z0-9]{6}$/);
		expect(trouble).toEqual([]);
		await page.browserContext().close();
	});
});

test('a name is typed with Tab, arrows and Enter only, and the caret is seen beside it', async () => {
	const { page } = await atKiosk('fa', 'name');
	await page.focus('[name=name]');
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key as 'Tab');
	};
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	await press('Tab');
	expect(await focused()).toBe('ض');
	await press('ArrowDown');
	expect(await focused()).toBe('ش');
	await press('ArrowRight', 'Enter', 'End');
	expect(await focused()).toBe('پ');
	await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
	await press('Enter', 'ArrowLeft', 'Enter');
	expect(await valueOf(page, 'name')).toBe('سال');
	expect(
		await page.$$eval('.caret', (carets) => carets.map((one) => one.getBoundingClientRect().height > 9)),
	).toEqual([true]);
	// In words from right to left the caret is left of what was typed.
	const left = await page.evaluate(() => {
		const end = document.querySelector('[name=name]')?.getBoundingClientRect().right ?? 0;
		return end - (document.querySelector('.caret')?.getBoundingClientRect().x ?? end);
	});
	expect(left).toBeGreaterThan(30);
	expect(left).toBeLessThan(120);
	// A key held down types once.
	await page.keyboard.down('Enter');
	await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	expect(await valueOf(page, 'name')).toBe('سالل');
	await press('Tab');
	expect(await page.evaluate(() => document.activeElement?.matches('.primary'))).toBe(true);
	await page.browserContext().close();
});

test('a phone number has twelve keys and Latin digits, and Done leads on', async () => {
	const person = await house.person('fa');
	await person.visitor.post('/fa/refer/name', { name: 'فریده' });
	await person.visitor.post('/fa/refer/reach-by', { 'reach-by': 'phone' });
	const { page } = person;
	await page.goto(`${house.running.url}/fa/refer/phone`, { waitUntil: 'networkidle0' });
	expect(await page.$$eval('.keys .row:not(.last) button', (keys) => keys.length)).toBe(12);
	await page.click('[name=phone]');
	await type(page, '604<3.2>555<3.2>0133<erase><left>2');
	expect(await valueOf(page, 'phone')).toBe('604 555 0123');
	expect(await axeFindings(page)).toEqual([]);
	await type(page, '<done>');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phone-owner');
	expect(await page.$('[data-key]')).toBeNull();
	await page.focus('[name=phone]');
	expect(await page.$('[data-key]')).not.toBeNull();
	await page.browserContext().close();
});

test('keys are large and apart, measured in millimetres where they are known', async () => {
	const { page } = await atKiosk('fa', 'name');
	const smallest = () =>
		page.$$eval('[data-key]', (keys) =>
			Math.min(
				...keys.flatMap((key) => {
					const { width, height } = key.getBoundingClientRect();
					return [width, height];
				}),
			),
		);
	// Of a screen of 22 inches and of one three times as dense.
	for (const mm of [4, 12]) {
		await page.setViewport({ width: 480 * mm, height: 270 * mm });
		await page.evaluate((px) => document.documentElement.style.setProperty('--mm', px), `${String(mm)}px`);
		expect(await smallest()).toBeGreaterThanOrEqual(15 * mm);
		expect(await page.$eval('.keys', (keys) => parseFloat(getComputedStyle(keys).gap))).toBe(4 * mm);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480 * mm);
	}
	await page.browserContext().close();
});

test('a page at home has none of it', async () => {
	const { page } = await house.person('en', 'home');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${house.running.url}/en/refer/name`, { waitUntil: 'networkidle0' });
	expect(asked.filter((url) => /keyboard/.test(url))).toEqual([]);
	expect(await page.content()).not.toMatch(/islands\/keyboard|data-keyboard|data-key=/);
	expect(await page.$eval('[name=name]', (field) => field.getAttribute('inputmode'))).toBeNull();
	await page.browserContext().close();
});

test('in every language it weighs at most 12 kB beside the runtime it shares', async () => {
	const packed = async (path: string) =>
		gzipSync(await (await fetch(new URL(path, house.running.url))).text()).length;
	const weights: string[] = [];
	for (const { code } of languages) {
		const { visitor, page } = await house.person(code);
		const { text } = await visitor.get(`/${code}/refer/name`);
		const files = [...text.matchAll(/(?:src|href)="([^"]+islands\/keyboard[^"]+)"/g)].map((found) =>
			String(found[1]),
		);
		expect(files.length).toBe(2);
		const data = gzipSync(/data-keyboard="[^"]*"/.exec(text)?.[0] ?? '').length;
		const own = (await Promise.all(files.map(packed))).reduce((sum, size) => sum + size, data);
		weights.push(`${code} ${String(own)}`);
		expect(own).toBeLessThanOrEqual(12_000);
		await page.browserContext().close();
	}
	process.stdout.write(`the keyboard, bytes gzip: ${weights.join(', ')}\n`);
});
