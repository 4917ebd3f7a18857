import { expect, test } from 'vitest';
import type { KeyInput, Page } from 'puppeteer';
import { handOutPlan } from '../../support/coming-back-pages.ts';
import { leaf, pressKeyAndGo, reach, reachByArrows } from '../../support/keys.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { Visitor } from '../../support/visitor.ts';
import { printFigures } from '../../support/print-table.ts';

const house = kioskOnScreen();

/** What a person was given on paper, at home, with a plan since. */
async function paper(): Promise<string> {
	const visitor = new Visitor(house.running.url);
	await visitor.refer('en', 'self', {
		name: { name: 'Rosa' },
		'reach-by': { 'reach-by': 'phone' },
		phone: { phone: '604-555-0123' },
	});
	const reference = await visitor.send('en');
	await handOutPlan(house, reference);
	return reference;
}

let presses = 0;
/** Counts every press of a key from here on. */
function counting(page: Page): Page {
	const { keyboard } = page;
	const press = keyboard.press.bind(keyboard);
	keyboard.press = (key: KeyInput, options) => {
		presses += 1;
		return press(key, options);
	};
	return page;
}

/** Types on the keys of the screen with the keypad alone. */
async function type(page: Page, field: string, text: string): Promise<void> {
	await reach(page, 'ArrowDown', field);
	for (const letter of text) {
		const key = await page.$$eval(
			'[data-key]',
			(keys, wanted) => keys.find((one) => one.textContent.trim() === wanted)?.getAttribute('data-key'),
			letter,
		);
		await reachByArrows(page, `[data-key="${String(key)}"]`);
		await page.keyboard.press('Enter');
	}
}

test('a person comes back at a kiosk by keypad alone, from the first screen to “Finish and clear”', async () => {
	const reference = await paper();
	const page = counting(await house.untouched());
	await page.goto(`${house.running.url}/kiosk`);
	await reach(page, 'ArrowDown', 'button[value=en]');
	await pressKeyAndGo(page, 'Enter');
	await reach(page, 'ArrowDown', 'a[href="/en/back"]');
	await pressKeyAndGo(page, 'Enter');
	await type(page, '#reference', reference);
	expect(await page.$eval('#reference', (field) => (field as HTMLInputElement).value)).toBe(reference);
	await type(page, '#second', '0123');
	await reach(page, 'ArrowDown', 'main form .primary');
	await pressKeyAndGo(page, 'Enter');
	expect(leaf(page)).toBe('request');
	expect(await page.$eval('main', ({ textContent }) => textContent)).toContain('You got your plan on');

	await reach(page, 'ArrowDown', 'a[href="/en/back/trouble"]');
	await pressKeyAndGo(page, 'Enter');
	await reach(page, 'ArrowDown', 'input[name=what]');
	await page.keyboard.press('Enter');
	await reach(page, 'ArrowDown', 'main form .primary');
	await pressKeyAndGo(page, 'Enter');
	await reach(page, 'ArrowDown', 'button[value=plan]');
	await pressKeyAndGo(page, 'Enter');
	expect(leaf(page)).toBe('plan');
	await reach(page, 'ArrowDown', '[data-print-here]');
	await page.keyboard.press('Enter');
	await page.waitForSelector('[data-asks-page]:not([hidden]):not([inert])');
	await reach(page, 'ArrowDown', 'button[name=answer][value=yes]');
	await pressKeyAndGo(page, 'Enter');
	expect(await page.$eval('main [role=status]', ({ textContent }) => textContent)).toContain('page');
	await reach(page, 'ArrowUp', 'main a[data-keys=previous-page]');
	await pressKeyAndGo(page, 'Enter');
	await reach(page, 'ArrowDown', 'button[value=finish]');
	await page.keyboard.press('Enter');
	await page.waitForSelector('button[name=language][value=en]');
	printFigures({ 'presses by keypad from the first screen to the end': presses });

	expect(await house.query('select from return_visit')).toEqual([]);
	expect(await house.query('select ask.kind, what from ask join action on action.id = action_id')).toEqual([
		{ kind: 'did-not-work-out', what: 'Call Century House' },
	]);
	const printed = 'select sheet, came_out from print join print_answer on print_id = print.id';
	expect(await house.query(`${printed} where kiosk_id is not null and case_id is not null`)).toEqual([
		{ sheet: 'social-prescription', came_out: true },
	]);
	await page.goBack().catch(() => null);
	expect(new URL(page.url()).pathname).toBe('/kiosk');
});
