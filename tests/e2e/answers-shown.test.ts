import { expect, test } from 'vitest';
import { houseOnScreen } from '../support/on-screen.ts';
import { Visitor } from '../support/visitor.ts';

const house = houseOnScreen();

test.each(['fa', 'ar', 'en'])(
	'a phone number is read from left to right before it is sent, in %s',
	async (language) => {
		const visitor = new Visitor(house.running.url);
		await visitor.refer(language, 'self', {
			name: { name: 'فریده 604 Rosa' },
			'reach-by': { 'reach-by': 'phone' },
			phone: { phone: '604 555 0123', 'phone-owner': 'own' },
		});
		const page = await house.page(visitor.cookies);
		await page.goto(`${house.running.url}/${language}/refer/check`);
		const places = await page.evaluate(() => {
			const walker = document.createTreeWalker(
				document.querySelector('dl') ?? document.body,
				NodeFilter.SHOW_TEXT,
			);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const words = node.nodeValue ?? '';
				if (!words.includes('604 555 0123')) continue;
				return ['604', '555', '0123'].map((group) => {
					const range = document.createRange();
					const at = words.indexOf(group, words.indexOf('604 555 0123'));
					range.setStart(node, at);
					range.setEnd(node, at + group.length);
					return range.getBoundingClientRect().x;
				});
			}
			return [];
		});
		expect(places).toHaveLength(3);
		expect(places).toEqual(places.toSorted((one, other) => one - other));
		await page.browserContext().close();
	},
);
