import { expect, test } from 'vitest';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen({ LOG_LEVEL: 'warn' });

test('no page, missing page or staff page asks the browser for what our policy forbids', async () => {
	const page = await house.browser.newPage();
	const said: string[] = [];
	page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
	page.on('pageerror', (error) => said.push(`${page.url()} ${String(error)}`));
	const missing = ['/en/nothing', '/nothing', '/team/nothing', '/en/sheets/none', '/en/sheets/none/pdf'];
	const pages = ['/en', '/fr/help', '/en/privacy', '/en/stop', '/team/sign-in'];
	for (const path of [...missing, ...pages, new URL(house.running.firstCoordinator).pathname]) {
		await page.goto(house.running.url + path, { waitUntil: 'networkidle0' });
	}
	expect(said.filter((line) => !line.includes('the server responded with a status of 404'))).toEqual([]);
});
