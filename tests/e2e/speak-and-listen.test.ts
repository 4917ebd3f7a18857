import { expect, test } from 'vitest';
import { listeningOnScreen } from '../support/listening-tests.ts';
import { pressAndGo } from '../support/hands.ts';
import { newListener } from '../support/listener.ts';
import { difference, keepSilent, shownAndSpoken, turnVoiceOn } from '../support/spoken.ts';

const on = listeningOnScreen(['en', 'fa'], () => ({ text: 'I am lonely.' }));

test('the voice is silent while somebody speaks, and reads their words back when they ask', async () => {
	const { page, asked, begin } = await newListener(on.browser);
	await page.goto(`${on.house.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	await page.goto(`${on.house.url}/en/refer/words`);
	await begin();
	await page.click('[data-speak] [data-do=start]');
	await page.waitForSelector('[data-part=recording]:not([hidden])');
	asked.length = 0;
	await page.waitForFunction(() => (document.querySelector('meter')?.value ?? 0) > 0.1);
	const during = await page.evaluate(() => ({
		silent: counted.sounds.every(({ paused }) => paused),
		bar: document.querySelector('[data-reading-bar]')?.checkVisibility({ visibilityProperty: true }),
	}));
	expect(during).toEqual({ silent: true, bar: false });
	expect(asked).toEqual([]);
	// The person finishes the sentence and stops by themselves.
	await page.waitForSelector('[data-part=answer]:not([hidden])', { timeout: 60_000 });
	expect(asked.map(({ text }) => text)).not.toContain('I am lonely.');
	await expect.poll(() => asked.map(({ text }) => text)).toContain('This is what we heard:');
	await page.click('[data-part=answer] [data-do=read]');
	await expect.poll(() => asked.find(({ text }) => text === 'I am lonely.')?.personal).toBe(true);
	expect(await page.evaluate(() => counted.most)).toBe(1);
	expect(await page.$eval('textarea', ({ value }) => value)).toBe('');
	await page.browserContext().close();
});

test.each(['en', 'fa'])('what the recorder shows is what is said of it, in %s', async (language) => {
	const page = await (await on.browser.createBrowserContext()).newPage();
	await turnVoiceOn(page);
	await keepSilent(page);
	await page.goto(`${on.house.url}/${language}`);
	await pressAndGo(page, 'button[value=self]');
	for (const question of ['needs', 'words']) {
		await page.goto(`${on.house.url}/${language}/refer/${question}`);
		await page.waitForSelector('[data-speak]:not([hidden])');
		expect(difference(await shownAndSpoken(page)), question).toBe('');
	}
	await page.browserContext().close();
});
