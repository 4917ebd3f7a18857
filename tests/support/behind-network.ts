import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { awake } from './hands.ts';
import { kioskOnScreen, type KioskOnScreen } from './kiosk-on-screen.ts';
import { visitKiosk } from './kiosks.ts';
import { networkTo, type Network } from './network.ts';
import { giveClock } from './page-clock.ts';
import { Visitor, type Form } from './visitor.ts';

/** What a person is promised in milliseconds (ACCESSIBILITY R05), and what two busy cores may add to it. */
export const saidWithin = 5000 + 5000;

/** What the page says of a lost connection; empty while it says nothing. */
export const lost = (page: Page) =>
	page.$eval('[data-lost]', (words) =>
		(words as HTMLElement).hidden ? '' : (words as HTMLElement).innerText,
	);

/** The milliseconds between a press, or else a moment of the page's, and the words; by the page's own clock. */
export async function untilSaid(page: Page, since?: number): Promise<number> {
	await page.waitForFunction(() => document.documentElement.dataset['said'] !== undefined, {
		timeout: 20_000,
	});
	const { said, pressed } = await page.$eval('html', ({ dataset }) => ({ ...dataset }));
	return Number(said) - (since ?? Number(pressed));
}

export interface BehindNetwork {
	house: KioskOnScreen;
	network: Network;
	/** A person's screen beyond the network; they have answered everything, or only chosen a door. */
	person(where: 'kiosk' | 'home', answers?: Record<string, Form>): Promise<{ page: Page; visitor: Visitor }>;
	/** Opens a page through the network; it notes when it was pressed, and when it said that the line is lost. */
	open(page: Page, leaf: string): Promise<void>;
	/** How many referrals there are. */
	referrals(): Promise<number>;
}

/** A house, and people whose network to it can break. */
export function behindNetwork(): BehindNetwork {
	const house = kioskOnScreen();
	const behind = { house, person, open, referrals } as BehindNetwork;
	beforeAll(async () => {
		behind.network = await networkTo(house.running.url);
	});
	beforeEach(() => behind.network.becomes('whole'));
	afterAll(() => behind.network.close());
	return behind;

	async function person(where: 'kiosk' | 'home', answers?: Record<string, Form>) {
		const { url } = house.running;
		const visitor =
			where === 'kiosk' ? await visitKiosk(url, await house.enrolled(), 'en') : new Visitor(url);
		if (answers) await visitor.refer('en', 'self', answers);
		else await visitor.post('/en', { door: 'self' });
		const page = await house.page(visitor.cookies);
		await page.setViewport({ width: 1920, height: 1080 });
		await giveClock(page);
		return { page, visitor };
	}

	async function open(page: Page, leaf: string): Promise<void> {
		await page.goto(`${behind.network.url}/en/${leaf}`);
		await awake(page);
		await page.evaluate(() => {
			const words = document.querySelector('[data-lost]');
			const note = (name: string) => (document.documentElement.dataset[name] ??= String(performance.now()));
			addEventListener('pointerup', () => note('pressed'), true);
			if (words) new MutationObserver(() => note('said')).observe(words, { attributeFilter: ['hidden'] });
		});
	}

	async function referrals(): Promise<number> {
		return Number((await house.query('select count(*) from referral'))[0]?.['count']);
	}
}
