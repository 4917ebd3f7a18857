import type { Browser, CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { openBrowser } from '../support/browser.ts';
import { answersLeadingTo, formOf } from '../support/interview-answers.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

const latin = 'Atkinson Hyperlegible Next';

/** The families that may draw a language's words, as the browser names them. */
const families: Record<string, string[]> = {
	pa: ['Noto Sans Gurmukhi', latin],
	'zh-Hant': ['Noto Sans TC', latin],
	'zh-Hans': ['Noto Sans SC', latin],
	fa: ['Vazirmatn', latin],
	ar: ['Noto Naskh Arabic', latin],
	ko: ['Noto Sans KR', latin],
	vi: ['Noto Sans'],
	hi: ['Noto Sans Devanagari', latin],
};
const ownFamilies = (code: string) => families[code] ?? [latin];
const isChineseOrKorean = (code: string) => code === 'ko' || code.startsWith('zh');

let running: Running;
let browser: Browser;
beforeAll(async () => {
	running = await startPorchlight();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	await running.close();
});

/** The words that something else draws than the families of their own language or of the page. */
async function drawnByOthers(page: Page, client: CDPSession, pageCode: string): Promise<string[]> {
	await page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const parents = new Set<Element>();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (node.textContent?.trim() && parent && parent.getClientRects().length > 0) parents.add(parent);
		}
		for (const parent of parents) parent.setAttribute('data-words', '');
	});
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await client.send('DOM.querySelectorAll', {
		nodeId: root.nodeId,
		selector: '[data-words]',
	});
	const said = await page.$$eval('[data-words]', (parents) =>
		parents.map((parent) => ({
			words: parent.textContent?.trim().slice(0, 30) ?? '',
			language: parent.closest<HTMLElement>('[lang]')?.lang ?? '',
		})),
	);
	const wrong: string[] = [];
	for (const [index, nodeId] of nodeIds.entries()) {
		const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
		const { words = '', language = '' } = said[index] ?? {};
		const code = languages.find(({ tag }) => tag === language)?.code ?? '';
		for (const { familyName, isCustomFont, glyphCount } of fonts) {
			const family = familyName.replace(/ (Variable|Thin|Regular|Bold|Light)$/, '');
			if (isCustomFont && [...ownFamilies(code), ...ownFamilies(pageCode)].includes(family)) continue;
			wrong.push(`${words} (${language}): ${String(glyphCount)} by ${familyName}`);
		}
	}
	return wrong;
}

/** Lines of the page whose ink, as the browser measures it, is higher than the line they stand on. */
function inkOutsideLines(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const context = document.createElement('canvas').getContext('2d');
		return [...document.querySelectorAll('[data-words]')].flatMap((element) => {
			const style = getComputedStyle(element);
			if (!context) return ['no canvas'];
			context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
			const words = element.textContent?.trim() ?? '';
			const ink = context.measureText(words);
			const high = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
			const line =
				style.lineHeight === 'normal' ? 1.2 * parseFloat(style.fontSize) : parseFloat(style.lineHeight);
			return high > line + 0.5
				? [`${words.slice(0, 30)}: ${high.toFixed(1)} px of ink, ${line.toFixed(1)} px of line`]
				: [];
		});
	});
}

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
	const visitor = new Visitor(running.url);
	await visitor.post(`/${code}`, { door: String(answers['door']) });
	for (const question of pathOf(questions, answers)) {
		await visitor.post(`/${code}/refer/${question.id}`, formOf(question, answers));
	}
	return visitor;
}

const pages = { start: '', question: '/refer/needs', check: '/refer/check' };

describe.each(languages.map(({ code }) => code))('in %s', (code) => {
	test.each(Object.entries(pages))('the %s page', async (_, path) => {
		const context = await browser.createBrowserContext();
		const page = await context.newPage();
		await page.setViewport({ width: 360, height: 740 });
		const { cookies } = await answered(code);
		await context.setCookie(
			...[...cookies].map(([name, value]) => ({ name, value, domain: new URL(running.url).hostname })),
		);
		const client = await page.createCDPSession();
		const address = `${running.url}/${code}${path}`;
		const { bytes, moved } = await openCold(page, client, address);
		expect(page.url()).toBe(address);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(isChineseOrKorean(code) ? 600_000 : 250_000);
		expect(moved).toBeLessThanOrEqual(0.02);
		expect(await drawnByOthers(page, client, code)).toEqual([]);
		expect(await inkOutsideLines(page)).toEqual([]);
		await context.close();
	});
});
