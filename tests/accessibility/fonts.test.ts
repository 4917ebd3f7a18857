import type { CDPSession, Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { answersLeadingTo, formOf } from '../support/interview-answers.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { Visitor } from '../support/visitor.ts';

const isChineseOrKorean = (code: string) => code === 'ko' || code.startsWith('zh');

const house = houseOnScreen();

/** Opens a page as nobody has it in store, and tells how many bytes of letters it fetched and how far it moved. */
async function openCold(page: Page, client: CDPSession, address: string) {
	const sizes = new Map<string, number>();
	client.on('Network.responseReceived', ({ requestId, type }) => {
		if (type === 'Font') sizes.set(requestId, 0);
	});
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (sizes.has(requestId)) sizes.set(requestId, encodedDataLength);
	});
	await client.send('Network.enable');
	await client.send('Network.setCacheDisabled', { cacheDisabled: true });
	const guestNetwork = { latency: 100, downloadThroughput: 200_000, uploadThroughput: 100_000 };
	await client.send('Network.emulateNetworkConditions', { offline: false, ...guestNetwork });
	await page.goto(address, { waitUntil: 'networkidle0' });
	const moved = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) => {
					const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
					resolve(shifts.reduce((sum, { value }) => sum + value, 0));
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(0), 300);
			}),
	);
	return { bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), moved };
}

/** Someone who has answered every question in a language, up to the page that shows the answers. */
async function answered(code: string): Promise<Visitor> {
	const last = questions.findLast(({ fields }) => fields.length > 0);
	if (!last) throw new Error('there are no questions');
	const answers = answersLeadingTo(last);
	const visitor = new Visitor(house.running.url);
	await visitor.post(`/${code}`, { door: String(answers['door']) });
	for (const question of pathOf(questions, answers)) {
		await visitor.post(`/${code}/refer/${question.id}`, formOf(question, answers));
	}
	return visitor;
}

const pages = { start: '', question: '/refer/needs', check: '/refer/check' };

describe.each(languages.map(({ code }) => code))('in %s', (code) => {
	test.each(Object.entries(pages))('the %s page', async (_, path) => {
		const context = await house.browser.createBrowserContext();
		const page = await context.newPage();
		await page.setViewport({ width: 360, height: 740 });
		const { cookies } = await answered(code);
		await context.setCookie(
			...[...cookies].map(([name, value]) => ({ name, value, domain: new URL(house.running.url).hostname })),
		);
		const client = await page.createCDPSession();
		const address = `${house.running.url}/${code}${path}`;
		const { bytes, moved } = await openCold(page, client, address);
		expect(page.url()).toBe(address);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(isChineseOrKorean(code) ? 600_000 : 250_000);
		expect(moved).toBeLessThanOrEqual(0.02);
		await context.close();
	});
});
