import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#lib/i18n/catalogue.ts';
import { languages } from '#lib/i18n/languages.ts';
import { axeFindings } from '../support/axe.ts';
import { startBreakableHouse } from '../support/breakable-house.ts';
import { openBrowser } from '../support/browser.ts';
import { comeBack } from '../support/coming-back-pages.ts';
import { lookAtColours, screens } from '../support/look-at.ts';
import { strayAids } from '../support/places-of-aids.ts';
import type { Running } from '../support/porchlight.ts';
import { hiddenFocus } from '../support/probes/focus.ts';
import {
	drawAs,
	leastLetters,
	narrowTargets,
	outOfSight,
	smallLetters,
	type KioskProfile,
} from '../support/probes/millimetres.ts';
import { placesOfAids, type Aid } from '../support/probes/order.ts';
import { speakPseudo } from '../support/probes/pseudo.ts';
import { lackOfRoom } from '../support/probes/room.ts';
import { smallTargets } from '../support/probes/targets.ts';
import { printFigures } from '../support/print-table.ts';
import { PublicPages } from '../support/public-pages.ts';
import { openScreen, type Screen } from '../support/show-page.ts';

/** Screens of 1920 x 1080 pixels: 21.5, 15.6, 24 and 32 inches (ACCESSIBILITY 1.7). */
const [usual, smallest] = [0.248, 0.179];
const densities = [usual, smallest, 0.277, 0.369];
/** Millimetres are the same in all languages; what is seen at once, and has room, depends on how long words are. */
const inEveryLanguage: KioskProfile[] = [
	{ density: usual, text: 'standard' },
	{ density: usual, text: 'largest' },
	{ density: smallest, text: 'largest' },
];
const inEnglish: KioskProfile[] = [
	...densities.flatMap((density) => [
		{ density, text: 'standard' as const },
		{ density, text: 'largest' as const },
	]),
	{ density: usual, text: 'large' },
];
/** In the language nobody speaks: as most see it, and where there is least room. */
const inPseudo: KioskProfile[] = [
	{ density: usual, text: 'standard' },
	{ density: smallest, text: 'largest' },
];

/** The language whose pages of errors have the most letters; there is little else on them. */
const longestErrors = languages
	.map(({ code }) => ({ code, letters: JSON.stringify(catalogue[code]?.['errors'] ?? {}).length }))
	.reduce((longest, one) => (one.letters > longest.letters ? one : longest)).code;

const figures = { pages: 0, looks: 0, found: 0, longestErrors };

const pagesOf = new Map<string, PublicPages>();
let running: Running;
let browser: Browser;
beforeAll(async () => {
	const house = await startBreakableHouse();
	running = house.running;
	for (const [index, { code }] of languages.entries()) {
		pagesOf.set(code, new PublicPages(running.url, code, index, house.newKiosk));
	}
	const all = [...pagesOf.values()];
	await Promise.all(all.map((pages) => pages.firstScreen()));
	await Promise.all(all.map((pages) => pages.aside()));
	await Promise.all(all.map((pages) => pages.interview()));
	await Promise.all(all.map((pages) => comeBack(pages, house.pool)));
	const refused = all.filter(({ language }) => ['en', longestErrors].includes(language));
	for (const pages of refused) await pages.refusals();
	await house.breakFor(refused);
	browser = await openBrowser();
}, 600_000);
afterAll(async () => {
	printFigures({ ...figures, languages: languages.length });
	await browser.close();
	await running.close();
});

/** What is too small, too near, without room or out of sight on this kiosk. */
async function lookFor({ page }: Screen, profile: KioskProfile, refused: boolean): Promise<string[]> {
	const { density, text } = profile;
	// A refused page begins with what is to be mended.
	const atOnce = text === 'standard' && density !== smallest && !refused;
	await drawAs(page, profile);
	figures.looks++;
	return [
		...(await page.evaluate(smallLetters, { density, ...leastLetters[text] })),
		...(await page.evaluate(smallTargets, { least: 20 / density, keys: 15 / density, gap: 4 / density })),
		...(await page.evaluate(narrowTargets, 60 / density)),
		...(await page.evaluate(outOfSight, atOnce)),
		...(text === 'largest' ? await page.evaluate(lackOfRoom) : []),
	];
}

/** Opens what a kiosk may ask at any moment, alone on the screen as people see it. */
async function openDialog(page: Page, which: 'asks' | 'stops'): Promise<void> {
	await page.evaluate((name) => {
		for (const open of document.querySelectorAll('dialog')) open.close();
		const dialog = document.querySelector<HTMLDialogElement>(`[data-${name}]`);
		if (!dialog) throw new Error(`there is no ${name}`);
		for (const beside of dialog.parentElement?.children ?? []) {
			if (beside instanceof HTMLElement) beside.style.display = beside === dialog ? '' : 'none';
		}
		dialog.querySelector('[data-left]')?.removeAttribute('hidden');
		dialog.showModal();
	}, which);
}

/** With axe: in every colour where one language is enough for it. */
async function axe(page: Page, language: string): Promise<string[]> {
	await drawAs(page, inEveryLanguage[0] ?? { density: usual, text: 'standard' });
	if (language !== 'en') return axeFindings(page);
	return (await lookAtColours({ page }, null)).flatMap(({ at, found }) =>
		found.map((one) => `${at}: ${one}`),
	);
}

test.concurrent.each(languages.map(({ code }) => code))(
	'at a kiosk, in %s: every page fits the eye, the hand and the screen',
	async (language) => {
		const context = await browser.createBrowserContext();
		const screen = await openScreen(await context.newPage(), language);
		// Time stands still, or the page would go while it is looked at.
		await screen.page.evaluateOnNewDocument(() => void (Date.now = () => 0));
		await screen.page.setViewport(screens.kiosk);
		const found: string[] = [];
		const aids: { name: string; aids: Aid[] }[] = [];
		for (const shown of pagesOf.get(language)?.all ?? []) {
			const refused = shown.name.endsWith('refused');
			// It differs by its list of errors only; the voice's buttons have tests of their own.
			if ((refused && language !== 'en') || shown.name === 'attract, heard') continue;
			await screen.show(shown);
			figures.pages++;
			const first = shown.route === 'kiosk';
			if (!first) aids.push({ name: shown.name, aids: await screen.page.evaluate(placesOfAids) });
			const here = ({ density, text }: KioskProfile, rows: readonly string[], as = '') => {
				found.push(...rows.map((row) => `${shown.name} | ${String(density)} mm ${text}${as} | ${row}`));
			};
			const profiles = language === 'en' && !refused ? inEnglish : inEveryLanguage;
			for (const profile of profiles) here(profile, await lookFor(screen, profile, refused));
			if (first) found.push(...(await axe(screen.page, language)).map((one) => `${shown.name} | ${one}`));
			if (shown.name === 'name' || shown.name === 'sent') {
				for (const which of ['asks', 'stops'] as const) {
					await openDialog(screen.page, which);
					for (const profile of inEveryLanguage) here(profile, await lookFor(screen, profile, true));
					found.push(...(await axe(screen.page, language)).map((one) => `${which} | ${one}`));
				}
				await screen.show(shown);
			}
			if (language !== 'en') continue;
			// Later, because who has been in a field is one who types, and is told no more that there is more below.
			for (const profile of profiles) {
				if (profile.density === smallest || profile.text === 'large') continue;
				await drawAs(screen.page, profile);
				const bars = { thick: 1.5 / profile.density, contrast: 4.5 };
				here(profile, await screen.page.evaluate(hiddenFocus, bars));
			}
			await screen.page.evaluate(speakPseudo);
			for (const profile of refused ? [] : inPseudo) {
				await drawAs(screen.page, profile);
				figures.looks++;
				here(profile, await screen.page.evaluate(lackOfRoom), ', pseudo');
			}
		}
		await context.close();
		figures.found += found.length;
		expect(found).toEqual([]);
		expect(strayAids(aids)).toEqual([]);
	},
	600_000,
);
