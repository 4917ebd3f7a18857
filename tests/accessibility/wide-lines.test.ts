import { expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen();

/** Line heights of ACCESSIBILITY.md section 4, in ems. */
const usual: Record<string, number> = {
	pa: 1.7,
	hi: 1.7,
	fa: 1.8,
	ar: 2,
	vi: 1.6,
	'zh-Hant': 1.7,
	'zh-Hans': 1.7,
	ko: 1.7,
};

test.each(languages.map(({ code }) => code))(
	'lines stand as far apart as their script needs, and further when asked, in %s',
	async (code) => {
		for (const [spacing, least] of [
			['normal', usual[code] ?? 1.5],
			['wide', code === 'ar' ? 2.3 : 2],
		] as const) {
			const page = await house.page([['porchlight_look', `spacing_${spacing}`]]);
			await page.goto(`${house.running.url}/${code}/help`);
			const ems = await page.$$eval('main p', (all) =>
				all.map(
					(one) => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize),
				),
			);
			expect(ems.length).toBeGreaterThan(1);
			expect(Math.min(...ems), spacing).toBeCloseTo(least, 2);
			await page.browserContext().close();
		}
	},
);
