import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { colleague, fill, open, save } from '../support/desk-hands.ts';
import { pressAndGo } from '../support/hands.ts';
import { houseOnScreen } from '../support/on-screen.ts';

const house = houseOnScreen();

const person = { en: 'Rosa Example', fr: 'Rose Exemple' };
const given: Record<string, Record<string, string>> = {
	needs: { needs: 'food' },
	words: { words: 'I cannot carry my shopping any more.' },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: '604 555 0123', 'phone-owner': 'own' },
	communication: { communication: 'hearing' },
	area: { area: 'Burnaby' },
};

async function expectAccessible(page: Page): Promise<void> {
	const here = new URL(page.url()).pathname;
	expect({ here, findings: await axeFindings(page) }).toEqual({ here, findings: [] });
}

/** The words of a PDF that the browser's own session may open, read by another program. */
async function pdfWords(page: Page, address: string): Promise<string> {
	const bytes = await page.evaluate(async (path) => {
		const answer = await fetch(path);
		return Array.from(new Uint8Array(await answer.arrayBuffer()));
	}, address);
	const file = join(house.running.dataFolder, 'opened.pdf');
	writeFileSync(file, Uint8Array.from(bytes));
	return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** Self-referral up to the receipt, printed; answers the reference. */
async function askForHelp(page: Page, language: 'en' | 'fr'): Promise<string> {
	await page.evaluateOnNewDocument(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
	});
	await page.goto(`${house.running.url}/${language}`);
	await pressAndGo(page, 'button[value=self]');
	while (!page.url().endsWith('/sent')) {
		const id = page.url().split('/').at(-1) ?? '';
		await fill(page, id === 'name' ? { name: person[language] } : (given[id] ?? {}));
		await pressAndGo(page, 'main form .primary');
	}
	const reference = await page.$eval('.reference', (element) => element.textContent ?? '');
	await pressAndGo(page, 'main a.button');
	await page.click('[data-print]');
	expect(await page.$eval('html', (root) => root.getAttribute('data-printed'))).toBe('yes');
	expect(await pdfWords(page, `${new URL(page.url()).pathname}/pdf`)).toContain(reference);
	await page.goto(`${house.running.url}/${language}/refer/sent`);
	await pressAndGo(page, 'main form button');
	expect(new URL(page.url()).pathname).toBe(`/${language}`);
	return reference;
}

async function signIn(page: Page, language: string): Promise<void> {
	await page.setExtraHTTPHeaders({ 'Accept-Language': language });
	await open(page, language === 'en' ? house.running.firstCoordinator : `${house.running.url}/team/sign-in`);
	await expectAccessible(page);
	const { email, newPassword } = colleague;
	await fill(page, language === 'en' ? colleague : { email, password: newPassword });
	await save(page, 'main form .primary');
	expect(new URL(page.url()).pathname).toBe('/team/queue');
}

describe.each(['en', 'fr'] as const)('the whole job, the person in %s', (language) => {
	test('asked, called, planned, printed, followed up, closed', async () => {
		const kiosk = await house.page();
		const desk = await house.page();
		await desk.setViewport({ width: 1280, height: 900 });
		if (language === 'en') await signIn(desk, language);
		const reference = await askForHelp(kiosk, language);
		if (language === 'fr') await signIn(desk, language);
		await open(desk, `${house.running.url}/team/queue`);
		await expectAccessible(desk);
		const file = await desk.$$eval(
			'main h2 a',
			(links, name) => links.find((link) => link.textContent?.includes(name))?.href ?? '',
			person[language],
		);
		await open(desk, file);
		expect(await desk.$eval('main', (main) => main.innerText)).toContain(reference);
		await expectAccessible(desk);
		await save(desk, 'form[action$="/claim"] button');

		for (const attempt of [
			{ channel: 'phone', result: 'no-answer' },
			{ channel: 'phone', result: 'left-message' },
			{ channel: 'phone', result: 'reached', minutes: '25', words: 'Lives alone, third floor.' },
		]) {
			await open(desk, `${file}/contact-attempts`);
			await expectAccessible(desk);
			await fill(desk, attempt);
			await save(desk, 'main form .primary');
		}

		await open(desk, `${file}/prescription`);
		await expectAccessible(desk);
		await save(desk, 'form[action="?/start"] .primary');
		for (const words of ['I want to eat well again.', 'I want to see people on Sundays.']) {
			await open(desk, `${file}/prescription/goals/new`);
			await expectAccessible(desk);
			await fill(desk, { words, importance: '9', confidence: '6' });
			await save(desk, 'form[action="?/write"] .primary');
		}
		for (const what of ['Try the meals on Tuesdays', 'Ask for a shopping ride']) {
			await open(desk, `${file}/prescription/actions/new`);
			await expectAccessible(desk);
			const action = { what, who: 'Rosa', when: 'on Tuesday', phone: '604 555 0177', kind: 'person-does' };
			await fill(desk, action, 'form[action="?/write"]');
			await save(desk, 'form[action="?/write"] .primary');
		}
		await open(desk, `${file}/prescription/actions/new?q=food`);
		await expectAccessible(desk);
		await save(desk, 'section[aria-labelledby=directory] li a');
		await save(desk, 'form[action="?/write"] .primary');
		await open(desk, `${file}/prescription`);
		await save(desk, 'form[action="?/issue"] .primary');
		await open(desk, `${file}/prescription/print`);
		await expectAccessible(desk);
		const words = await pdfWords(desk, `${new URL(file).pathname}/prescription/print/pdf`);
		expect(words).toContain('I want to eat well again.');
		expect(words).toContain(colleague.sitePhone);
		expect(words).toContain(language === 'en' ? 'Your social prescription' : 'prescription sociale');

		await open(desk, `${file}/follow-ups`);
		await expectAccessible(desk);
		await fill(desk, { outcome: 'better', received: 'yes', anythingElse: 'Likes the soup.' });
		await save(desk, 'form[action="?/record"] .primary');
		await open(desk, `${file}/closure`);
		await expectAccessible(desk);
		await fill(desk, { reason: 'received-what-was-needed' });
		await save(desk, 'form[action="?/close"] .primary');
		await open(desk, file);
		await expectAccessible(desk);
		expect(await desk.$('form[action$="/claim"]')).toBeNull();
		await open(desk, `${house.running.url}/team/queue`);
		expect(await desk.$eval('main', (main) => main.innerText)).not.toContain(person[language]);
		await kiosk.browserContext().close();
		await desk.browserContext().close();
	});
});
