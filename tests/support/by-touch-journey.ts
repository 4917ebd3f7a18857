import { expect } from 'vitest';
import type { Page } from 'puppeteer';
import { awake, pressAndGo } from './hands.ts';
import { leaf } from './keys.ts';

/** What one person touches on the way, by the question. */
const chosen: Record<string, readonly string[]> = {
	needs: ['food', 'company'],
	'reach-by': ['in-person'],
	communication: ['hearing'],
};

interface Journey {
	page: Page;
	/** The house and the language: where the journey begins. */
	start: string;
	/** Looks at each page before anything on it is touched. */
	seen?: (question: string) => Promise<void>;
}

const go = 'main form .primary:not([data-do])';

/** Brings something into the middle of the screen first, as a hand does: at its edge stands "More below". */
async function touch(page: Page, selector: string): Promise<void> {
	await page.$eval(selector, (button) => button.scrollIntoView({ block: 'center', behavior: 'instant' }));
	await pressAndGo(page, selector);
}

/** From the first page of a kiosk to the sheet with a finger; a name is first forgotten, then typed on the screen's keys. */
export async function referByTouch({ page, start, seen }: Journey): Promise<void> {
	await page.goto(start);
	await pressAndGo(page, 'button[value=self]');
	while (leaf(page) !== 'check') {
		const id = leaf(page);
		await seen?.(id);
		await awake(page);
		for (const code of chosen[id] ?? []) await page.click(`label:has(input[value=${code}])`);
		if (id === 'name') {
			await touch(page, go);
			await awake(page);
			const problem = await page.$eval(
				'[role=alert], #errors',
				(summary) => (summary as HTMLElement).innerText,
			);
			expect(problem.length).toBeGreaterThan(10);
			for (const key of ['0.3', '0.8']) await page.click(`[data-key="${key}"]`);
			await page.click('[data-key=done]');
		}
		await touch(page, go);
		expect(leaf(page)).not.toBe(id);
	}
	await seen?.('check');
	await touch(page, '.send');
	expect(await page.$eval('.reference', ({ textContent }) => textContent)).toMatch(/^[A-Z0-9]{6}$/);
	await touch(page, 'main a.button');
	expect(page.url()).toContain('/sheets/');
}
