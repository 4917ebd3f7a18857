import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'puppeteer';
import { openBrowser } from '../../support/browser.ts';
import { referByTouch } from '../../support/by-touch-journey.ts';
import { enrolledKiosk, visitKiosk } from '../../support/kiosks.ts';
import { startListeningHouse, type ListeningHouse } from '../../support/listening-house.ts';

/** The whole journey with the mouth closed (ACCESSIBILITY V01), where every page that can offers to listen. */
let house: ListeningHouse;
let browser: Browser;
let kiosk: Map<string, string>;
beforeAll(async () => {
	[house, browser] = await Promise.all([startListeningHouse(['en', 'fr']), openBrowser()]);
	kiosk = await enrolledKiosk(house.running);
});
afterAll(async () => {
	await browser.close();
	await house.close();
});

test.each(['en', 'fr'])(
	'nobody is asked to speak: each question has another way, in %s',
	async (language) => {
		const context = await browser.createBrowserContext();
		const { cookies } = await visitKiosk(house.url, kiosk, language);
		for (const [name, value] of cookies) await context.setCookie({ name, value, domain: '127.0.0.1' });
		const page = await context.newPage();
		await page.setViewport({ width: 1920, height: 1080 });
		let microphones = 0;
		await page.exposeFunction('listenedTo', () => void (microphones += 1));
		await page.evaluateOnNewDocument(() => {
			const { listenedTo } = globalThis as unknown as { listenedTo(): void };
			navigator.mediaDevices.getUserMedia = () => {
				listenedTo();
				return Promise.reject(new DOMException('', 'NotAllowedError'));
			};
		});
		const offered: string[] = [];
		await referByTouch({
			page,
			start: `${house.url}/${language}`,
			seen: async (question) => {
				const fields = await page.$$eval('[data-speak]', (all) =>
					all.map((box) => ({
						shown: box.checkVisibility(),
						otherWay: document
							.querySelector(`[name="${box.getAttribute('data-field') ?? ''}"]`)
							?.checkVisibility(),
					})),
				);
				if (fields.length > 0) offered.push(question);
				expect([question, fields.every(({ shown, otherWay }) => shown && otherWay)]).toEqual([
					question,
					true,
				]);
			},
		});
		// It was there to be pressed on every question but a phone's.
		expect(offered).toEqual(
			expect.arrayContaining(['needs', 'words', 'name', 'reach-by', 'language', 'area']),
		);
		expect(microphones).toBe(0);
		expect(house.endpoint.asked).toEqual([]);
		await context.close();
	},
);
