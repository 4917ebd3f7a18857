import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { handOutPlan } from '../support/coming-back-pages.ts';
import { pressAndGo } from '../support/hands.ts';
import { kioskOnScreen } from '../support/kiosk-on-screen.ts';
import { difference, keepSilent, shownAndSpoken, turnVoiceOn } from '../support/spoken.ts';
import { Visitor } from '../support/visitor.ts';

const house = kioskOnScreen({ LOG_LEVEL: 'warn' });

async function expectSame(page: Page): Promise<void> {
	const both = await shownAndSpoken(page);
	const here = new URL(page.url()).pathname;
	expect(both.shown.length, here).toBeGreaterThan(10);
	expect({ here, differs: difference(both) }).toEqual({ here, differs: '' });
}

test.each(languages.map(({ code }) => code))(
	'in %s the pages of who comes back say what they show',
	async (language) => {
		const home = new Visitor(house.running.url);
		await home.refer(language, 'self', {
			name: { name: 'Rosa' },
			'reach-by': { 'reach-by': 'phone' },
			phone: { phone: '604-555-0123' },
		});
		const reference = await home.send(language);
		await handOutPlan(house, reference);
		const page = await house.page();
		await page.setViewport({ width: 1280, height: 900 });
		await turnVoiceOn(page);
		await keepSilent(page);
		const back = `${house.running.url}/${language}/back`;
		await page.goto(back);
		await expectSame(page);
		await pressAndGo(page, 'main form .primary');
		await expectSame(page);
		await page.type('#reference', reference);
		await page.type('#second', '0123');
		await pressAndGo(page, 'main form .primary');
		for (const leaf of ['request', 'trouble', 'withdraw', 'plan']) {
			await page.goto(`${back}/${leaf}`);
			await expectSame(page);
		}
		await page.browserContext().close();
	},
);
