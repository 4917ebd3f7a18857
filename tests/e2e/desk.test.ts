import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { fill, open, save } from '../support/desk-hands.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import type { ColleagueName } from '../support/world/house.ts';
import { settleWorld, type World } from '../support/world/settle-world.ts';

const password = 'a lamp in every window';
let database: TestDatabase;
let world: World;
afterAll(() => database.close());
const house = houseOnScreen(async () => {
	database = await testDatabase();
	world = await settleWorld(database.db, { password, at: new Date() });
	return { DATABASE_URL: database.url };
});

async function deskOf(colleague: ColleagueName): Promise<Page> {
	const page = await house.page();
	await page.setViewport({ width: 1280, height: 900 });
	await open(page, `${house.running.url}/team/sign-in`);
	await fill(page, { email: `${colleague}@example.org`, password });
	await save(page, 'main form .primary');
	expect(new URL(page.url()).pathname).toBe('/team/queue');
	return page;
}

const caseOf = (name: string) => `${house.running.url}/team/cases/${String(world.caseIds[name])}`;

/** What stands too wide or too small to be pressed (ACCESSIBILITY.md: 44 px), in words. */
function tooWideOrSmall(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const wide = root.scrollWidth > root.clientWidth ? ['the page scrolls sideways'] : [];
		const targets = [...document.querySelectorAll('main :is(a, button, summary, input:not([type=hidden]))')];
		const small = targets.filter((target) => {
			const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
			return width > 1 && height < 44;
		});
		return [...wide, ...small.map((target) => target.outerHTML.slice(0, 120))];
	});
}

const parts = ['', '/contact-attempts', '/needs', '/notes', '/closure', '/consents'];

describe.each([
	['rosa', 'Agnes Lindqvist'],
	['lucie', 'Abdul Karim Nasser'],
] as const)('the desk of %s', (colleague, person) => {
	test('every page is accessible, fits a phone, and names nobody in its title', async () => {
		const page = await deskOf(colleague);
		const addresses = [
			`${house.running.url}/team/queue?show=all`,
			...parts.map((part) => caseOf(person) + part),
		];
		for (const address of addresses) {
			await page.setViewport({ width: 1280, height: 900 });
			await open(page, address);
			expect({ address, findings: await axeFindings(page) }).toEqual({ address, findings: [] });
			await page.setViewport({ width: 390, height: 844 });
			expect({ address, wrong: await tooWideOrSmall(page) }).toEqual({ address, wrong: [] });
			const title = await page.title();
			expect(title).toBe(await page.$eval('h1', (heading) => heading.textContent));
			for (const name of person.split(' ')) expect(title).not.toContain(name);
		}
	});
});

describe('cases', () => {
	test('another site’s, a missing and a nonsensical one are answered alike', async () => {
		const page = await deskOf('rosa');
		const answers = [];
		for (const address of [
			caseOf('Thérèse Gagnon'),
			`${house.running.url}/team/cases/01890000-0000-7000-8000-000000000000`,
			`${house.running.url}/team/cases/nonsense`,
		]) {
			const response = await page.goto(address);
			answers.push([response?.status(), await page.$eval('body', (body) => body.innerText)]);
		}
		expect(answers[0]?.[0]).toBe(404);
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
	});

	test('who comes too late is told who has the case', async () => {
		const [rosa, amir] = [await deskOf('rosa'), await deskOf('amir')];
		const claim = `article form[action$="${String(world.caseIds['Earl Whitford'])}/claim"] button`;
		for (const page of [rosa, amir]) await open(page, `${house.running.url}/team/queue?show=new`);
		await save(amir, claim);
		expect(amir.url()).toBe(caseOf('Earl Whitford'));
		await save(rosa, claim);
		expect(await rosa.$eval('main', (main) => main.innerText)).toContain('Amir Haddad has this case already');
	});

	test('a try with nothing chosen comes back with the field named and what was typed', async () => {
		const page = await deskOf('amir');
		await open(page, `${caseOf('Thuy Nguyen')}/contact-attempts`);
		await fill(page, { words: 'Rang twice.' });
		await save(page, 'main form .primary');
		expect(await page.$eval('#errors', (errors) => errors.textContent)).toContain('What came of it?');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
		expect(await page.$eval('#words', (field) => (field as HTMLTextAreaElement).value)).toBe('Rang twice.');
		await fill(page, { result: 'no-answer' });
		await save(page, 'main form .primary');
		expect(await page.$eval('main', (main) => main.innerText)).toContain('Rang twice.');
	});
});
