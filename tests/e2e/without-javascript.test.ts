import { expect, test } from 'vitest';
import { fill } from '../support/desk-hands.ts';
import { pressAndGo } from '../support/hands.ts';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen();

const given: Record<string, Record<string, string>> = {
	needs: { needs: 'company' },
	name: { name: 'Rosa Example' },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: '604 555 0123' },
};

test.each(['en', 'fr'])(
	'a self-referral with JavaScript off, in %s, from the start to both sheets',
	async (language) => {
		const page = await house.page();
		await page.setJavaScriptEnabled(false);
		await page.goto(`${house.running.url}/${language}`);
		await pressAndGo(page, 'button[value=white-on-black]');
		expect(new URL(page.url()).pathname, 'colours are chosen where one is').toBe(`/${language}`);
		expect(await page.$eval('html', ({ dataset }) => dataset['theme'])).toBe('white-on-black');
		await pressAndGo(page, 'button[value=self]');
		while (!page.url().endsWith('/sent')) {
			await fill(page, given[page.url().split('/').at(-1) ?? ''] ?? {});
			await pressAndGo(page, 'main form .primary');
		}
		expect(await page.$eval('.reference', (element) => element.textContent)).toMatch(/^[A-Z0-9]{6}$/);
		const sheets = await page.$$eval('main a.button', (links) => links.map(({ href }) => href));
		expect(sheets).toHaveLength(2);
		for (const sheet of sheets) {
			await page.goto(sheet);
			expect(await page.$('[data-print]:not([hidden])'), 'no button that needs a script').toBeNull();
			expect(await page.$('a[href*="/pdf?"]')).not.toBeNull();
		}
		await page.browserContext().close();
	},
);

test('a refused page without JavaScript keeps what was typed, and the browser puts focus on the summary', async () => {
	const page = await house.page();
	await page.setJavaScriptEnabled(false);
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	for (const [id, answers] of Object.entries({
		name: { name: 'Rosa' },
		'reach-by': { 'reach-by': 'phone' },
	})) {
		await page.goto(`${house.running.url}/en/refer/${id}`);
		await fill(page, answers);
		await pressAndGo(page, 'main form .primary');
	}
	await fill(page, { phone: '555 01' });
	await pressAndGo(page, 'main form .primary');
	expect(await page.title()).toBe('Error: What number should we call?');
	expect(await page.$eval('#phone', (input) => (input as HTMLInputElement).value)).toBe('555 01');
	expect(await page.$eval('#phone', (input) => input.getAttribute('aria-describedby'))).toContain(
		'phone-error',
	);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
	await page.browserContext().close();
});

test('a question page fetches at most 6 files without fonts, none from elsewhere', async () => {
	const page = await house.page();
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	await page.setCacheEnabled(false);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.reload({ waitUntil: 'networkidle0' });
	expect(asked.filter((address) => !address.startsWith(house.running.url))).toEqual([]);
	expect(asked.filter((address) => !/\.woff2$/.test(address)).length).toBeLessThanOrEqual(6);
	await page.browserContext().close();
});
