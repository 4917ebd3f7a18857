import type { KeyInput, Page } from 'puppeteer';
import { afterAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handOutPlan } from '../support/coming-back-pages.ts';
import { fill, hydrated, open, save } from '../support/desk-hands.ts';
import { houseOnScreen } from '../support/on-screen.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { settleWorld, type World } from '../support/world/settle-world.ts';
import { printFigures } from '../support/print-table.ts';

const password = 'a lamp in every window';
let database: TestDatabase;
let world: World;
afterAll(() => database.close());
const house = houseOnScreen(async () => {
	database = await testDatabase();
	world = await settleWorld(database.db, { password, at: new Date() });
	return { DATABASE_URL: database.url };
});

async function desk(): Promise<Page> {
	const page = await house.page();
	await page.setViewport({ width: 1280, height: 900 });
	await open(page, `${house.running.url}/team/sign-in`);
	await fill(page, { email: 'rosa@example.org', password });
	await save(page, 'main form .primary');
	return page;
}

/** A case of Rosa's site that waits for its plan, and the code of the slip printed with it. */
async function slipOf(name: string): Promise<{ caseId: string; code: string }> {
	const caseId = String(world.caseIds[name]);
	const { rows } = await database.pool.query<{ reference: string; version: number | null }>(
		`select reference, (select max(version) from prescription where case_id = case_file.id and issued_at is not null)
			as version from case_file where id = $1`,
		[caseId],
	);
	const { reference = '', version } = rows[0] ?? {};
	if (version === null) await handOutPlan(database.pool, reference);
	return { caseId, code: `${reference}-${String(version ?? 1)}` };
}

test('a slip is keyed in from the queue with the keyboard alone, in a few presses', async () => {
	const { caseId, code } = await slipOf('Agnes Lindqvist');
	const page = await desk();
	let presses = 0;
	const press = async (...keys: KeyInput[]) => {
		for (const key of keys) {
			presses += 1;
			await page.keyboard.press(key);
		}
	};
	const go = async (...keys: KeyInput[]) => {
		const before = page.url();
		await press(...keys);
		await page.waitForFunction((was) => location.href !== was, { timeout: 20_000 }, before);
		await hydrated(page);
	};
	// Whoever has a pile of slips stands in the field already.
	await page.focus('[name=code]');
	await go(...(code.toLowerCase().replace('-', '').split('') as KeyInput[]), 'Enter');
	expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(`Slip ${code}`);
	expect(await axeFindings(page)).toEqual([]);
	await page.focus('h1');
	await press('Tab', 'Tab');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('outcome');
	// From "nothing is ticked", the last, to "better"; then to "yes", and to "get in touch".
	await press('ArrowDown', 'Tab', 'ArrowDown', 'Tab', 'ArrowDown');
	await go('Enter');
	printFigures({ 'presses for a slip from the queue': presses, 'of them for its code': code.length - 1 });
	expect(await page.$eval('main [role=status]', ({ textContent }) => textContent)).toBe(
		`Slip ${code} is written down.`,
	);
	const { rows } = await database.pool.query(
		'select outcome, received, by_slip from follow_up where case_id = $1 and by_slip',
		[caseId],
	);
	expect(rows).toEqual([{ outcome: 'better', received: true, by_slip: true }]);
	const asked = await database.pool.query('select kind from ask where case_id = $1', [caseId]);
	expect(asked.rows).toEqual([{ kind: 'call' }]);
	expect(presses).toBeLessThan(20);
});

test('a wrong code, and the code of another site’s slip, get one clear sentence', async () => {
	const page = await desk();
	const others = await slipOf('Thérèse Gagnon');
	for (const code of ['K7M4QX-1', 'nonsense', '', others.code]) {
		await open(page, `${house.running.url}/team/slips?code=${code}`);
		expect(await page.$eval('main', ({ textContent }) => textContent)).toContain('We do not know this slip.');
		expect(await page.$eval('[name=code]', (field) => (field as HTMLInputElement).value)).toBe(code);
	}
	expect(await axeFindings(page)).toEqual([]);
});
