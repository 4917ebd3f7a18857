import { expect, test } from 'vitest';
import { newListener } from '../support/listener.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { printFigures } from '../support/print-table.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });

test.each(['en', 'fa', 'zh-Hant'])(
	'on a phone the bar leaves three quarters to the page, in %s',
	async (language) => {
		const { page, ready, begin, press } = await newListener(house.browser);
		await page.setViewport({ width: 360, height: 640 });
		await page.goto(`${house.running.url}/${language}/help`);
		const bar = () =>
			page.$eval('[data-reading-bar]', (box) => ({
				height: box.getBoundingClientRect().height,
				small: [...box.querySelectorAll('button')]
					.filter((button) => button.checkVisibility())
					.map((button) => button.getBoundingClientRect())
					.filter(({ width, height }) => width < 48 || height < 48).length,
				buttons: [...box.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
			}));
		await ready();
		const before = await bar();
		await begin();
		const during = await bar();
		printFigures({
			'px before it begins': before.height.toFixed(0),
			'while it reads': during.height.toFixed(0),
		});
		for (const { height, small } of [before, during]) {
			expect(height).toBeLessThanOrEqual(160);
			expect(small).toBe(0);
		}
		// Nothing is out of reach: the others come with "More" and go with it.
		await press('more');
		expect((await bar()).buttons).toBe(during.buttons + 7);
		expect(await page.$eval('[data-do=more]', (more) => more.getAttribute('aria-expanded'))).toBe('true');
		await page.browserContext().close();
	},
);
