import type { Page, Viewport } from 'puppeteer';
import { lookChoices, type Look } from '#lib/domain/look.ts';
import { axeFindings, type AxeRules } from './axe.ts';
import { paleBoundaries } from './probes/boundaries.ts';
import { paleOnScreen } from './probes/contrast.ts';
import { openEyes } from './probes/eyes.ts';
import { hiddenFocus } from './probes/focus.ts';
import { inkOutsideLines, missingLetters, sizesOfWords, smallWords } from './probes/letters.ts';
import { closeParagraphs, longLines } from './probes/lines.ts';
import { disorder } from './probes/order.ts';
import { speakPseudo } from './probes/pseudo.ts';
import { lackOfRoom, layOver, widestSpacing } from './probes/room.ts';
import { smallTargets } from './probes/targets.ts';
import { drawnByOthers } from './probes/used-fonts.ts';
import { still, type Screen } from './show-page.ts';

/** Where something was looked at and what was found there, none for well. */
export interface Row {
	at: string;
	probe: string;
	found: string[];
}

/** What was found on one page in one language. */
export interface Looked {
	language: string;
	page: string;
	rows: Row[];
}

const colourRules: AxeRules = { only: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] };

export const screens = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 640 },
	// 1280 px at 400 %.
	narrow: { width: 320, height: 640 },
	kiosk: { width: 1920, height: 1080 },
} satisfies Record<string, Viewport>;

/** The largest words come with the widest lines, so that both are seen with as few looks. */
const sizes = lookChoices.text.map((text) => ({
	text,
	spacing: text === 'largest' ? lookChoices.spacing[1] : lookChoices.spacing[0],
}));

/** How much words stand out in each theme (ACCESSIBILITY P05, P07); 21 is black on white, less what is rounded. */
const contrastOf: Record<Look['theme'], { words: number; body: number }> = {
	default: { words: 7, body: 10 },
	'low-glare': { words: 7, body: 7 },
	'black-on-white': { words: 20.9, body: 20.9 },
	'white-on-black': { words: 20.9, body: 20.9 },
};

/** Does what the server does with a person's choice (tests/journeys/look-and-language.test.ts). */
export function choose(page: Page, look: Partial<Look>): Promise<void> {
	return page.evaluate((chosen) => {
		for (const [part, choice] of Object.entries(chosen)) {
			document.documentElement.setAttribute(`data-${part}`, choice);
		}
	}, look);
}

/** The page as it is, with axe whole, and then in the other colours. */
export async function lookAtColours({ page }: Pick<Screen, 'page'>, board: Page | null): Promise<Row[]> {
	const rows: Row[] = [];
	for (const theme of lookChoices.theme) {
		await choose(page, { theme });
		const rules = theme === 'default' ? {} : colourRules;
		rows.push({ at: theme, probe: 'axe', found: await axeFindings(page, rules) });
		rows.push({ at: theme, probe: 'boundaries', found: await page.evaluate(paleBoundaries, 4.5) });
		if (!board) continue;
		const bars = { ...contrastOf[theme], samples: 7, controls: 4.5 };
		rows.push({ at: theme, probe: 'contrast', found: await paleOnScreen(page, board, bars) });
		const ring = { thick: 4, contrast: 4.5 };
		rows.push({ at: theme, probe: 'focus', found: await page.evaluate(hiddenFocus, ring) });
	}
	await choose(page, { theme: 'default' });
	return rows;
}

/** The page on the desktop: letters, lines, order. */
export async function lookAtWords({ page, client }: Screen, language: string): Promise<Row[]> {
	const rows: Row[] = [];
	const see = (probe: string, found: string[]) => rows.push({ at: 'desktop', probe, found });
	see('order', await page.evaluate(disorder));
	see('letters', await drawnByOthers(page, client, language));
	see('missing letters', await page.evaluate(missingLetters));
	see('paragraphs', await page.evaluate(closeParagraphs, 1.5));
	see('small words', await page.evaluate(smallWords, 18));
	const before = await page.evaluate(sizesOfWords);
	await page.evaluate(layOver, 'html { font-size: 200% !important; }');
	const after = await page.evaluate(sizesOfWords);
	// A sheet is shown as large as on paper, and has a choice of size of its own.
	const same = before.filter(({ sheet, size }, index) => !sheet && (after[index]?.size ?? 0) < size * 1.9);
	see(
		'words do not grow',
		same.map(({ said }) => said),
	);
	see('room at 200 %', await page.evaluate(lackOfRoom));
	await page.evaluate(layOver, '');
	return rows;
}

/** The page on every screen: targets, room, focus, long lines; and in every size of words. */
export async function lookAtRoom({ page }: Screen): Promise<Row[]> {
	const rows: Row[] = [];
	const longest = { letters: 70, wideLetters: 40 };
	for (const [at, viewport] of Object.entries(screens)) {
		await page.setViewport(viewport);
		const see = (probe: string, found: string[]) => rows.push({ at, probe, found });
		see('room', await page.evaluate(lackOfRoom));
		see('targets', await page.evaluate(smallTargets, { least: 48, gap: 8 }));
		// The page's column is no wider at the kiosk, and its ink no higher than on the phone.
		if (at === 'desktop') see('long lines', await page.evaluate(longLines, longest));
		if (at === 'phone' || at === 'narrow') {
			see('focus', await page.evaluate(hiddenFocus, { thick: 4, contrast: 4.5 }));
		}
		if (at === 'narrow') {
			await page.evaluate(layOver, widestSpacing);
			see('room with wide spacing', await page.evaluate(lackOfRoom));
			await page.evaluate(layOver, '');
		}
		for (const look of at === 'phone' || at === 'kiosk' ? sizes : []) {
			await choose(page, look);
			if (at === 'phone') see(`ink, ${look.text}`, await page.evaluate(inkOutsideLines));
			if (look.text !== 'standard') see(`room, ${look.text}`, await page.evaluate(lackOfRoom));
		}
		await choose(page, { text: 'standard', spacing: 'normal' });
	}
	await page.setViewport(screens.desktop);
	return rows;
}

/** The page where the system's colours take the place of ours, and where a person asks for more contrast. */
export async function lookAtSystemColours({ page, client }: Screen): Promise<Row[]> {
	const rows: Row[] = [];
	for (const [name, value] of [
		['forced-colors', 'active'],
		['prefers-contrast', 'more'],
	] as const) {
		await client.send('Emulation.setEmulatedMedia', { features: [still, { name, value }] });
		const at = `${name}: ${value}`;
		rows.push({ at, probe: 'boundaries', found: await page.evaluate(paleBoundaries, 4.5) });
		rows.push({ at, probe: 'focus', found: await page.evaluate(hiddenFocus, { thick: 4, contrast: 4.5 }) });
	}
	await client.send('Emulation.setEmulatedMedia', { features: [still] });
	return rows;
}

/** The page in the language nobody speaks. */
export async function lookAtPseudo({ page }: Screen): Promise<Row[]> {
	const rows: Row[] = [];
	await page.evaluate(speakPseudo);
	for (const at of ['desktop', 'phone', 'narrow', 'kiosk'] as const) {
		await page.setViewport(screens[at]);
		rows.push({ at, probe: 'room, pseudo', found: await page.evaluate(lackOfRoom) });
	}
	await page.setViewport(screens.desktop);
	return rows;
}

/** A kiosk's page while its keyboard is open: in every colour, its letters, its room. */
export async function lookAtKeys(page: Page, language: string): Promise<Row[]> {
	await page.evaluate(openEyes);
	const client = await page.createCDPSession();
	const letters = await drawnByOthers(page, client, language);
	await client.detach();
	return [
		...(await lookAtColours({ page }, null)),
		{ at: 'keys', probe: 'letters', found: letters },
		{ at: 'keys', probe: 'missing letters', found: await page.evaluate(missingLetters) },
		{ at: 'keys', probe: 'room', found: await page.evaluate(lackOfRoom) },
	];
}
