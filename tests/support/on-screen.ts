import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { startPorchlight, type Running } from './porchlight.ts';

type Settings = Record<string, string>;

export interface HouseOnScreen {
	running: Running;
	browser: Browser;
	/** A page in a browser profile of its own, with those cookies of the house. */
	page(cookies?: Iterable<[name: string, value: string]>): Promise<Page>;
}

/** The built program and a browser, there while the tests of the file that asks are run. */
export function houseOnScreen(settings: Settings | (() => Promise<Settings>) = {}): HouseOnScreen {
	const house = { page: openPage } as HouseOnScreen;
	beforeAll(async () => {
		const chosen = typeof settings === 'function' ? await settings() : settings;
		[house.running, house.browser] = await Promise.all([startPorchlight(chosen), openBrowser()]);
	});
	afterAll(async () => {
		await house.browser.close();
		await house.running.close();
	});
	return house;

	async function openPage(cookies: Iterable<[string, string]> = []): Promise<Page> {
		const context = await house.browser.createBrowserContext();
		const { hostname } = new URL(house.running.url);
		for (const [name, value] of cookies) await context.setCookie({ name, value, domain: hostname });
		return context.newPage();
	}
}
