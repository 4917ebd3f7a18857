import type { Page } from 'puppeteer';
import { beforeAll, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { pause } from '../../support/hands.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { PublicPages } from '../../support/public-pages.ts';
import { turnVoiceOn } from '../../support/spoken.ts';

const house = kioskOnScreen({ TRUSTED_PROXIES: '127.0.0.1' });
let pages: PublicPages;
beforeAll(async () => {
	await house.enrolled();
	pages = new PublicPages(house.running.url, 'en', 0, house.enrolled);
	await pages.firstScreen();
	await pages.aside();
	await pages.interview();
});

/** Somebody in the middle of their answers. */
async function answering(leaf: string): Promise<Page> {
	const { page } = await house.person('en');
	await page.goto(`${house.running.url}/en/refer/${leaf}`);
	return page;
}

test('no page at a kiosk leads out of it: every address on it is ours, and none is a number to call', () => {
	expect(pages.all.length).toBeGreaterThan(30);
	const leading = pages.all.flatMap(({ name, answer }) =>
		[...answer.text.matchAll(/\s(?:href|action|src|formaction)="([^"]*)"/g)].map(([, to]) => ({ name, to })),
	);
	expect(leading.length).toBeGreaterThan(300);
	expect(leading.filter(({ to = '' }) => !/^(\/(?!\/)|[?#]|$|data:)/.test(to))).toEqual([]);
	for (const { name, answer } of pages.all) {
		const policy = answer.headers.get('permissions-policy') ?? '';
		expect(policy, name).toMatch(/^microphone=\((self)?\), camera=\(\), geolocation=\(\)$/);
		expect(answer.headers.get('cache-control'), name).toBe('no-store');
		const offered = [...answer.text.matchAll(/autocomplete="([^"]+)"/g)].map(([, value]) => value);
		expect(
			offered.filter((value) => value !== 'off'),
			name,
		).toEqual([]);
	}
});

test('menus, dragging, picking up, the clipboard and zooming do nothing', async () => {
	const page = await answering('words');
	await page.type('textarea', 'marmalade');
	const done = await page.evaluate(() => {
		const tried = [
			new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
			new DragEvent('dragstart', { bubbles: true, cancelable: true }),
			new ClipboardEvent('copy', { bubbles: true, cancelable: true }),
			new ClipboardEvent('cut', { bubbles: true, cancelable: true }),
			new ClipboardEvent('paste', { bubbles: true, cancelable: true }),
			new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true }),
		];
		return tried
			.filter((event) => document.querySelector('textarea')?.dispatchEvent(event))
			.map(({ type }) => type);
	});
	expect(done).toEqual([]);
	const { x, y, width } = await page.$eval(
		'h1',
		(title) => title.getBoundingClientRect().toJSON() as DOMRect,
	);
	await page.mouse.move(x + 5, y + 10);
	await page.mouse.down();
	await page.mouse.move(x + width, y + 10, { steps: 5 });
	await page.mouse.up();
	expect(await page.evaluate(() => String(getSelection()))).toBe('');
	const styles = await page.$eval('body', (body) => {
		const { touchAction, overscrollBehaviorX, userSelect } = getComputedStyle(body);
		return { touchAction, overscrollBehaviorX, userSelect };
	});
	expect(styles).toEqual({ touchAction: 'pan-x pan-y', overscrollBehaviorX: 'none', userSelect: 'none' });
	await page.browserContext().close();
});

test('keys of a browser and of a system do nothing, and mending what one types goes on', async () => {
	const page = await answering('words');
	const tried: [code: string, keys: object][] = [
		...['KeyT', 'KeyN', 'KeyP', 'KeyS', 'KeyF', 'KeyR', 'KeyC', 'KeyV', 'Equal'].map(
			(code): [string, object] => [code, { ctrlKey: true }],
		),
		...['ArrowLeft', 'Home', 'F4', 'KeyD', 'Tab'].map((code): [string, object] => [code, { altKey: true }]),
		['KeyI', { ctrlKey: true, shiftKey: true }],
		['KeyL', { metaKey: true }],
		...['F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu'].map((code): [string, object] => [code, {}]),
	];
	const passed = (keys: [string, object][]) =>
		page.evaluate(
			(all) =>
				all
					.filter(([code, more]) =>
						document
							.querySelector('textarea')
							?.dispatchEvent(
								new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more }),
							),
					)
					.map(([code]) => code),
			keys,
		);
	expect(await passed(tried)).toEqual([]);
	const own: [string, object][] = [
		['KeyA', {}],
		['KeyA', { ctrlKey: true }],
		['KeyZ', { ctrlKey: true }],
		['Backspace', { ctrlKey: true }],
	];
	expect(await passed(own)).toEqual(own.map(([code]) => code));
	await page.browserContext().close();
});

test('a phone number shows its last four digits on the check page, and all of them when asked for', async () => {
	for (const { code } of languages.filter(({ code: one }) => ['en', 'fa'].includes(one))) {
		const { page, visitor } = await house.person(code);
		const answers = {
			name: { name: 'Rosa' },
			'reach-by': { 'reach-by': 'phone' },
			phone: { phone: '604 555 0123' },
		};
		await visitor.refer(code, 'self', answers);
		for (const [name, value] of visitor.cookies) {
			await page.browserContext().setCookie({ name, value, domain: '127.0.0.1' });
		}
		await page.goto(`${house.running.url}/${code}/refer/check`);
		const seen = () => page.$eval('main dl', (list) => list.innerText);
		expect(await seen()).toContain('0123');
		expect(await seen()).not.toContain('604 555');
		await pause(720);
		await page.click('summary');
		expect(await seen()).toContain('604 555 0123');
		await page.browserContext().close();
	}
});

test('a hidden screen stays hidden from page to page, and a touch only asks whether to show it', async () => {
	const { page } = await house.person('en');
	await turnVoiceOn(page);
	await page.goto(`${house.running.url}/en/refer/needs`);
	await page.evaluate(() =>
		document.dispatchEvent(new CustomEvent('porchlight:headset', { detail: { in: true } })),
	);
	const isCovered = () =>
		page.evaluate(() => document.elementFromPoint(300, 300)?.closest('[data-screen-cover]') !== null);
	expect(await isCovered()).toBe(false);
	const kept = () => page.waitForResponse((answer) => answer.url().endsWith('/kiosk/visit'));
	await Promise.all([kept(), page.click('[data-do=hide]')]);
	expect(await isCovered()).toBe(true);
	await page.setJavaScriptEnabled(false);
	await page.goto(`${house.running.url}/en/refer/name`);
	expect(await isCovered(), 'before any script has come').toBe(true);
	await page.setJavaScriptEnabled(true);
	await page.goto(`${house.running.url}/en/refer/needs`, { waitUntil: 'networkidle2' });
	await page.mouse.click(300, 300);
	expect(await isCovered(), 'touched').toBe(true);
	await Promise.all([kept(), page.click('[data-do=show]')]);
	expect(await isCovered()).toBe(false);
	await page.goto(`${house.running.url}/en/refer/name`);
	expect(await isCovered()).toBe(false);
	await page.browserContext().close();
});
