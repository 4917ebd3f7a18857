import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayBeSkipped } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { startBreakableHouse } from '../support/breakable-house.ts';
import { openBrowser } from '../support/browser.ts';
import { comeBack } from '../support/coming-back-pages.ts';
import {
	choose,
	lookAtColours,
	lookAtPseudo,
	lookAtRoom,
	lookAtSystemColours,
	lookAtWords,
	screens,
	type Looked,
	type Row,
} from '../support/look-at.ts';
import { printTable } from '../support/print-table.ts';
import type { Running } from '../support/porchlight.ts';
import { openEyes } from '../support/probes/eyes.ts';
import { placesOfAids, type Aid } from '../support/probes/order.ts';
import { strayAids } from '../support/places-of-aids.ts';
import { PublicPages, publicRoutes } from '../support/public-pages.ts';
import { openScreen } from '../support/show-page.ts';
import { invalidHtml } from '../support/valid-html.ts';

const codes = languages.map(({ code }) => code);
/** A language that is read from left to right, and one from right to left. */
const bothWays = ['en', 'fa'];
const pagesOf = new Map<string, PublicPages>();
const looked: Looked[] = [];

let running: Running;
let browser: Browser;
let board: Page;
/** All pages first, while the server is well and then while it is not; they are looked at afterwards. */
beforeAll(async () => {
	const house = await startBreakableHouse();
	running = house.running;
	for (const [index, code] of codes.entries()) pagesOf.set(code, new PublicPages(running.url, code, index));
	const all = [...pagesOf.values()];
	await Promise.all(all.map((pages) => pages.aside()));
	await Promise.all(all.map((pages) => pages.interview()));
	await Promise.all(all.map((pages) => comeBack(pages, house.pool)));
	for (const pages of all) await pages.refusals();
	await house.breakFor(all);
	browser = await openBrowser();
	board = await browser.newPage();
	await board.evaluate(openEyes);
}, 600_000);
afterAll(async () => {
	printTable(looked);
	await browser.close();
	await running.close();
});

test('no public page is forgotten', () => {
	for (const [code, { all }] of pagesOf) {
		expect([...new Set(all.map(({ route }) => route).filter(Boolean))].sort(), code).toEqual(publicRoutes());
		const names = all.map(({ name }) => name);
		expect(questions.map(({ id }) => id).filter((id) => !names.includes(id))).toEqual([]);
		expect(new Set(names).size, 'each has a name of its own').toBe(names.length);
	}
});

test('every question says why it is asked, and can be skipped where nothing is required (ACCESSIBILITY U05)', () => {
	const wrong = [...pagesOf.values()].flatMap(({ all, language }) =>
		questions.flatMap((question) => {
			const { text = '' } = all.find(({ name }) => name === question.id)?.answer ?? {};
			const why = /<p class="soft why[^>]*>[^<]{10,}/.test(text);
			const skip = text.includes('name="skip"');
			return why && skip === mayBeSkipped(question) ? [] : [`${language} ${question.id}`];
		}),
	);
	expect(wrong).toEqual([]);
});

/** The rows with something in them, so that a failing test names page, place and probe. */
function findings(rows: readonly Row[], name: string): string[] {
	return rows.flatMap(({ at, probe, found }) => found.map((one) => `${name} | ${at} | ${probe} | ${one}`));
}

test.concurrent.each(codes)(
	'in %s: every page, in every colour, on every screen, in every size',
	async (language) => {
		const context = await browser.createBrowserContext();
		const screen = await openScreen(await context.newPage(), language);
		const pages = pagesOf.get(language)?.all ?? [];
		const aids: { name: string; aids: Aid[] }[] = [];
		const onPhone: typeof aids = [];
		const found: string[] = [];
		for (const [index, shown] of pages.entries()) {
			const outside = shown.name === 'exit';
			await screen.page.setViewport(screens.desktop);
			await screen.show(shown);
			// Pictures and the system's colours take their time, and are the same in any language: they take turns.
			const inTurn = index % codes.length === codes.indexOf(language);
			const rows: Row[] = [
				{ at: 'as served', probe: 'valid HTML', found: await invalidHtml(shown.answer.text) },
				...(await lookAtWords(screen, language)),
				...(await lookAtColours(screen, inTurn ? board : null)),
				...(await lookAtRoom(screen)),
				...(inTurn ? await lookAtSystemColours(screen) : []),
			];
			if (!outside) aids.push({ name: shown.name, aids: await screen.page.evaluate(placesOfAids) });
			if (!outside && bothWays.includes(language)) {
				await screen.page.setViewport(screens.phone);
				await choose(screen.page, { text: 'largest' });
				onPhone.push({ name: shown.name, aids: await screen.page.evaluate(placesOfAids) });
				await choose(screen.page, { text: 'standard' });
				await screen.page.setViewport(screens.desktop);
			}
			if (language === 'en') rows.push(...(await lookAtPseudo(screen)));
			looked.push({ language, page: shown.name, rows });
			found.push(...findings(rows, shown.name));
		}
		await context.close();
		expect(found).toEqual([]);
		expect(strayAids(aids)).toEqual([]);
		expect(strayAids(onPhone)).toEqual([]);
	},
	600_000,
);
