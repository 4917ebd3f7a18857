import type { Page } from 'puppeteer';

export const colleague = {
	name: 'Ana Colleague',
	email: 'ana@example.org',
	newPassword: 'quiet lamps by the door',
	siteName: 'Example Library',
	sitePhone: '604-555-0100',
};

type Given = Partial<Record<string, string>>;

/** Fills the fields of a page: a choice is pressed, a list or a day is set, words are typed. */
export async function fill(page: Page, given: Given, within = 'main'): Promise<void> {
	for (const [name, value = ''] of Object.entries(given)) {
		const choice = await page.$(
			`${within} input[name="${name}"][value="${value}"]:is([type=radio], [type=checkbox])`,
		);
		if (choice) {
			await choice.evaluate((input) => input.closest('label')?.click());
			continue;
		}
		const field = await page.waitForSelector(`${within} [name="${name}"]`, { timeout: 5000 });
		const kind = await field?.evaluate(
			(element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`,
		);
		if (kind?.startsWith('SELECT')) await field?.select(value);
		else if (kind === 'INPUT date')
			await field?.evaluate((input, day) => ((input as HTMLInputElement).value = day), value);
		else await field?.type(value);
	}
}

/** Waits until the page's own script has taken over, so that a form is sent the way a colleague's is. */
export async function hydrated(page: Page): Promise<void> {
	await page.waitForNetworkIdle({ idleTime: 150 });
}

/** Presses a button of a staff page and waits until its address or its words are new. */
export async function save(page: Page, selector: string): Promise<void> {
	const before = await page.evaluate(() => location.href + document.body.innerText);
	await page.click(selector);
	await page.waitForFunction(
		(was) => location.href + document.body.innerText !== was,
		{ timeout: 20_000 },
		before,
	);
	await hydrated(page);
}

export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address, { waitUntil: 'load' });
	await hydrated(page);
}
