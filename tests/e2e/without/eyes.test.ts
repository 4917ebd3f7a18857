import type { Page } from 'puppeteer';
import { afterEach, expect, test } from 'vitest';
import { translator } from '#lib/i18n/catalogue.ts';
import { languageOf, type LanguageCode } from '#lib/i18n/languages.ts';
import { isSigned } from '#lib/server/speech-signature.ts';
import { fourWays, twoSwitches } from '../../support/by-ear-keypads.ts';
import { referByEar } from '../../support/by-ear-journey.ts';
import { earTo, saysFirst, type Ear } from '../../support/ear.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { printFigures } from '../../support/print-table.ts';
import { secretOf } from '../../support/utterances.ts';

/**
 * The whole journey with eyes closed (ACCESSIBILITY V01): whoever is here presses keys and hears; what is on the
 * screen decides nothing.
 */
const house = kioskOnScreen();
afterEach(() => house.set({}));

/** A name in letters of two and three rows of keys, one of them twice. */
const names: Record<string, string[]> = {
	en: ['a', 'n', 'n', 'e'],
	fr: ['r', 'e', 'n', 'é', 'e'],
	fa: ['ر', 'ض', 'ا'],
};
const keyboard = {
	next: 'ArrowDown',
	previous: 'ArrowUp',
	right: 'ArrowRight',
	left: 'ArrowLeft',
	choose: 'Enter',
} as const;

async function atKiosk(language: string): Promise<{ page: Page; ear: Ear }> {
	const page = await house.kiosk();
	const ear = await earTo(page);
	await page.goto(`${house.running.url}/${language}`);
	return { page, ear };
}

/** Whoever could look would see what was heard. */
async function expectSent(page: Page, reference: string, ear: Ear): Promise<void> {
	expect(reference).toMatch(/^[A-Z0-9]{6}$/);
	expect(page.url()).toContain('/sheets/');
	expect(await page.$eval('article', (sheet) => sheet.textContent)).toContain(reference);
	const secret = secretOf(house.running);
	const unsigned = ear.lines.filter(
		({ language, text, personal, signature }) =>
			!isSigned(secret, { language: language as LanguageCode, text, personal }, signature),
	);
	expect(unsigned).toEqual([]);
	printFigures({ 'things heard': ear.heard.length });
	await page.browserContext().close();
}

test.each(['fr', 'fa'])(
	'with a keyboard’s arrows, in %s, which is found among the languages',
	async (language) => {
		await house.set({ headset: true });
		const { page, ear } = await atKiosk('en');
		const en = translator('en');
		const { next, choose } = keyboard;
		// Nobody has said a word before a key is touched.
		expect(ear.heard).toEqual([]);
		expect(await ear.press(next)).toEqual([en('speech:keys.arrows.listen'), en('speech:keys.arrows.silent')]);
		await ear.turn(choose, saysFirst(en('common:start.title'), 'en'));
		const { endonym } = languageOf(language);
		await ear.seek(next, (said) => said === endonym);
		await ear.turn(choose, saysFirst(translator(language)('common:start.title'), language));
		const keypad = fourWays(keyboard);
		const reference = await referByEar({ ear, language, keypad, name: names[language] ?? [] });
		await expectSent(page, reference, ear);
	},
);

test('with the keys of a pad that staff have taught, from the moment a headset is plugged in, in English', async () => {
	const taught = {
		...{ next: ['F18'], previous: ['F17'], 'previous-page': ['F19'], choose: ['F20'], 'next-page': ['F21'] },
		...{ 'help-repeat': ['F22'], 'headset-in': ['F15'], 'headset-out': ['F16'] },
	};
	await house.set({ keymap: 'storm-default', learntKeys: taught });
	const { page, ear } = await atKiosk('en');
	await ear.turn('F15', saysFirst(translator('en')('common:start.title'), 'en'));
	const pad = { next: 'F18', previous: 'F17', left: 'F19', right: 'F21', choose: 'F20' } as const;
	const keypad = fourWays(pad);
	const reference = await referByEar({ ear, language: 'en', keypad, name: names['en'] ?? [] });
	await expectSent(page, reference, ear);
});

test('with two switches, in English', async () => {
	await house.set({ keymap: 'two-switch', headset: true });
	const { page, ear } = await atKiosk('en');
	const en = translator('en');
	expect(await ear.press('1')).toEqual([
		en('speech:keys.switches.listen'),
		en('speech:keys.switches.silent'),
	]);
	await ear.turn('2', saysFirst(en('common:start.title'), 'en'));
	const keypad = twoSwitches('1', '2');
	const reference = await referByEar({ ear, language: 'en', keypad, name: names['en'] ?? [] });
	await expectSent(page, reference, ear);
});
