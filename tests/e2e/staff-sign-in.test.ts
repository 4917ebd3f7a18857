import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sixDigits } from '../support/authenticator-app.ts';
import { openBrowser } from '../support/browser.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

const password = 'four small words here';
const site = {
	siteName: 'Elm Street Library',
	sitePhone: '604 555 0142',
	siteAddress: '12 Elm Street',
	siteHours: 'Monday to Friday',
	callWithinDays: '2',
};
let porchlight: Running;
let browser: Browser;

beforeAll(async () => {
	porchlight = await startPorchlight();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	await porchlight.close();
});

const pathOf = (address: string) => new URL(address).pathname;

describe('without a script', () => {
	test('the first coordinator makes an account and the link ends', async () => {
		const visitor = new Visitor(porchlight.url);
		const link = pathOf(porchlight.firstCoordinator);
		const person = { name: 'Amal', email: 'amal@example.org', newPassword: password };
		const refused = await visitor.post(link, { ...person, ...site, email: 'amal', callWithinDays: '0' });
		expect(refused.status).toBe(400);
		expect(refused.text).toContain('href="#email"');
		expect(refused.text).toContain('href="#callWithinDays"');
		expect(refused.text).toContain('Elm Street Library');
		expect(refused.text).not.toContain(password);
		expect(await visitor.post(link, { ...person, ...site })).toMatchObject({
			status: 303,
			location: '/team/queue',
		});
		expect((await visitor.get('/team/account')).text).toContain('amal@example.org');
		const stranger = new Visitor(porchlight.url);
		const ended = await stranger.get(link);
		const unknown = await stranger.get(`${link}x`);
		expect([ended.status, unknown.status]).toEqual([404, 404]);
		expect(ended.text.length).toBe(unknown.text.length);
		expect(ended.text).toContain('This link has ended');
	});

	test('nobody else comes in, and signing out ends it for every copy of the cookie', async () => {
		const visitor = new Visitor(porchlight.url);
		expect(await visitor.get('/team/account')).toMatchObject({ status: 303, location: '/team/sign-in' });
		const typed = { email: 'amal@example.org', password };
		const wrong = await visitor.post('/team/sign-in', { ...typed, password: 'not the right words' });
		expect(wrong.status).toBe(400);
		expect(wrong.text).toContain('amal@example.org');
		expect(wrong.text).not.toContain('not the right words');
		expect(await visitor.post('/team/sign-in', typed)).toMatchObject({
			status: 303,
			location: '/team/queue',
		});
		const copy = new Visitor(porchlight.url);
		for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
		expect((await copy.get('/team/account')).status).toBe(200);
		expect(await visitor.post('/team/sign-out', {})).toMatchObject({
			status: 303,
			location: '/team/sign-in',
		});
		expect(await copy.get('/team/account')).toMatchObject({ status: 303, location: '/team/sign-in' });
		const foreign = await visitor.ask('POST', '/team/sign-in', typed, {
			Origin: 'https://elsewhere.example',
		});
		expect(foreign.status).toBe(403);
	});

	test('a colleague is added, chooses a password by the link and sees no site of their own to run', async () => {
		const visitor = new Visitor(porchlight.url);
		await visitor.post('/team/sign-in', { email: 'amal@example.org', password });
		const { location } = await visitor.get('/team/sites');
		const colleague = { name: 'Noor', email: 'noor@example.org', role: 'connector' };
		const { text } = await visitor.post(`${location}?/add`, colleague);
		const link = /\/team\/new-password\/[\w-]{43}/.exec(text)?.[0] ?? '';
		const noor = new Visitor(porchlight.url);
		expect((await noor.post(link, { newPassword: 'short' })).status).toBe(400);
		expect((await noor.post(link, { newPassword: 'another four words' })).location).toBe('/team/queue');
		expect((await noor.get('/team/sites')).status).toBe(403);
		expect((await noor.get(location)).status).toBe(403);
		expect((await noor.post(`${location}?/details`, site)).status).toBe(403);
		expect((await new Visitor(porchlight.url).get(link)).status).toBe(404);
		const missing = '/team/sites/01900000-0000-7000-8000-00000000dead';
		expect((await visitor.get(missing)).status).toBe(404);
		expect((await visitor.get('/team/sites/not-a-site')).status).toBe(404);
	});
});

describe('in a browser', () => {
	let page: Page;

	async function send(fields: Record<string, string>, button: string): Promise<void> {
		for (const [id, words] of Object.entries(fields)) {
			await page.locator(`#${id}`).fill(words);
		}
		const sent = page.waitForResponse((response) => response.request().method() === 'POST');
		await Promise.all([sent, page.locator(button).click()]);
		await page.waitForNetworkIdle({ idleTime: 300 });
	}
	const focused = () => page.evaluate(() => document.activeElement?.id);
	const path = () => pathOf(page.url());

	test('a refused sign-in moves focus to the summary each time, a second step is taken', async () => {
		page = await browser.newPage();
		await page.goto(`${porchlight.url}/team/sign-in`, { waitUntil: 'networkidle0' });
		const submit = 'main form button.primary';
		for (let round = 0; round < 2; round += 1) {
			await send({ email: 'amal@example.org', password: 'not the right words' }, submit);
			await expect.poll(focused).toBe('error-summary');
			expect(await page.title()).toBe('Error: Sign in');
		}
		await send({ password }, submit);
		await expect.poll(path).toBe('/team/queue');

		await page.goto(`${porchlight.url}/team/account`, { waitUntil: 'networkidle0' });
		await send({ 'own-password': password }, 'form[action="?/begin-second-step"] button.button');
		const key = await page.$eval('.key', (shown) => shown.textContent ?? '');
		await send({ code: sixDigits(key, new Date()) }, 'form[action="?/confirm-second-step"] button.button');
		expect(await page.$eval('[role=status]', (shown) => shown.textContent)).toContain('on');
		await send({}, 'form[action="/team/sign-out"] button');

		await send({ email: 'amal@example.org', password }, submit);
		await expect.poll(path).toBe('/team/sign-in/second-step');
		await send({ code: '12' }, submit);
		await expect.poll(focused).toBe('error-summary');
		await send({ code: sixDigits(key, new Date()) }, submit);
		await expect.poll(path).toBe('/team/queue');
	});
});
