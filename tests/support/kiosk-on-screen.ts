import type { Page } from 'puppeteer';
import { afterAll } from 'vitest';
import { anotherKiosk, enrolledKiosk, visitKiosk, type Cookies } from './kiosks.ts';
import { houseOnScreen, type HouseOnScreen } from './on-screen.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';
import { Visitor } from './visitor.ts';

export interface KioskOnScreen extends HouseOnScreen {
	/** What staff set the kiosks of this house to. */
	set(settings: object): Promise<unknown>;
	/** Puts up a new kiosk, and answers the cookie that says so; it may offer a language before all others. */
	enrolled(first?: string): Promise<Cookies>;
	/** Asks the house's database something, or tells it. */
	query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
	/** A new kiosk, at a screen of its usual size; before anybody touched it. */
	untouched(): Promise<Page>;
	/** A new kiosk, at which somebody has chosen a language and nothing else. */
	kiosk(language?: string): Promise<Page>;
	/** A person who has asked for help at a new kiosk, or at home, with a screen and without one on the same request. */
	person(language: string, at?: 'kiosk' | 'home'): Promise<{ page: Page; visitor: Visitor }>;
}

/** A house on screen with kiosks. */
export function kioskOnScreen(settings: Record<string, string> = {}): KioskOnScreen {
	let database: TestDatabase;
	afterAll(() => database.close());
	const house = houseOnScreen(async () => {
		database = await testDatabase();
		return { ...settings, DATABASE_URL: database.url };
	});
	/** The house's own kiosk is enrolled first, so that the others are set as it is. */
	let first: Promise<Cookies> | undefined;

	async function enrolled(language?: string): Promise<Cookies> {
		first ??= enrolledKiosk(house.running);
		await first;
		return anotherKiosk(database.pool, language ? { languagesFirst: [language] } : {});
	}
	async function large(cookies: Cookies): Promise<Page> {
		const page = await house.page(cookies);
		await page.setViewport({ width: 1920, height: 1080 });
		return page;
	}
	return Object.assign(house, {
		enrolled,
		query: async (sql: string, values: unknown[] = []) =>
			[await database.pool.query(sql, values)].flat().flatMap(({ rows }) => rows),
		set: (settings: object) =>
			database.pool.query('update kiosk set settings = $1', [JSON.stringify(settings)]),
		untouched: async () => large(await enrolled()),
		async kiosk(language = 'en') {
			return large((await visitKiosk(house.running.url, await enrolled(), language)).cookies);
		},
		async person(language: string, at: 'kiosk' | 'home' = 'kiosk') {
			const { url } = house.running;
			const visitor = at === 'kiosk' ? await visitKiosk(url, await enrolled(), language) : new Visitor(url);
			await visitor.post(`/${language}`, { door: 'self' });
			return { page: await large(visitor.cookies), visitor };
		},
	});
}
