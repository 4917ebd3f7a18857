import type { Browser, Page } from 'puppeteer';
import { startPorchlight, type Running } from './porchlight.ts';
import { testDatabase } from './test-database.ts';
import { Visitor } from './visitor.ts';

export interface KioskHouse {
	running: Running;
	/** What staff set its one kiosk to. */
	set(settings: object): Promise<unknown>;
	/** A browser that is this kiosk, at a screen of its usual size. */
	kiosk(browser: Browser): Promise<Page>;
	close(): Promise<void>;
}

/** A house whose first kiosk is enrolled. */
export async function kioskHouse(): Promise<KioskHouse> {
	const database = await testDatabase();
	const running = await startPorchlight({ DATABASE_URL: database.url });
	const enrolled = new Visitor(running.url);
	await enrolled.post(new URL(running.kioskEnrolment).pathname, {});
	return {
		running,
		set: (settings) => database.pool.query('update kiosk set settings = $1', [JSON.stringify(settings)]),
		async kiosk(browser) {
			const context = await browser.createBrowserContext();
			for (const [name, value] of enrolled.cookies) {
				await context.setCookie({ name, value, domain: '127.0.0.1', path: '/' });
			}
			const page = await context.newPage();
			await page.setViewport({ width: 1920, height: 1080 });
			return page;
		},
		async close() {
			await running.close();
			await database.close();
		},
	};
}
