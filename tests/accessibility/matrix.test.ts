import { rmSync } from 'node:fs';
import pg from 'pg';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { startEmbedded } from '#lib/server/db/embedded/supervisor.ts';
import { openBrowser } from '../support/browser.ts';
import {
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
import { startPorchlight, temporaryFolder, type Running } from '../support/porchlight.ts';
import { openEyes } from '../support/probes/eyes.ts';
import { placesOfAids } from '../support/probes/order.ts';
import { PublicPages, publicRoutes } from '../support/public-pages.ts';
import { openScreen } from '../support/show-page.ts';
import { silent } from '../support/test-database.ts';

const codes = languages.map(({ code }) => code);
const pagesOf = new Map<string, PublicPages>();
const looked: Looked[] = [];

let running: Running;
let browser: Browser;
let board: Page;
/** All pages first, while the server is well and then while it is not; they are looked at afterwards. */
beforeAll(async () => {
	const folder = temporaryFolder();
	const database = await startEmbedded({ dataFolder: folder, log: silent, throwAway: true });
	const { host, user, database: name } = database.connection;
	const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
	running = await startPorchlight({ DATABASE_URL: url, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'silent' });
	for (const [index, code] of codes.entries()) pagesOf.set(code, new PublicPages(running.url, code, index));
	const all = [...pagesOf.values()];
	await Promise.all(all.map((pages) => pages.aside()));
	await Promise.all(all.map((pages) => pages.interview()));
	for (const pages of all) await pages.refusals();
	const client = new pg.Client(url);
	await client.connect();
	await client.query('alter table site rename to mislaid');
	for (const pages of all) await pages.whileBroken(500);
	await client.end();
	await database.stop();
	for (const pages of all) await pages.whileBroken(503);
	rmSync(folder, { recursive: true, force: true });
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

/** The rows with something in them, so that a failing test names page, place and probe. */
function findings(rows: readonly Row[], name: string): string[] {
	return rows.flatMap(({ at, probe, found }) => found.map((one) => `${name} | ${at} | ${probe} | ${one}`));
}

test.concurrent.each(codes)(
	'in %s: every page, in every colour, on every screen, in every size',
	async (language) => {
		const context = await browser.createBrowserContext();
		const screen = await openScreen(await context.newPage());
		const pages = pagesOf.get(language)?.all ?? [];
		const aids: Record<string, unknown>[] = [];
		const found: string[] = [];
		for (const [index, shown] of pages.entries()) {
			const outside = shown.name === 'exit';
			await screen.page.setViewport(screens.desktop);
			await screen.show(shown);
			// Pictures and the system's colours take their time, and are the same in any language: they take turns.
			const inTurn = index % codes.length === codes.indexOf(language);
			const rows = [
				...(await lookAtWords(screen, language)),
				...(await lookAtColours(screen, inTurn ? board : null)),
				...(await lookAtRoom(screen)),
				...(inTurn ? await lookAtSystemColours(screen) : []),
			];
			if (!outside) aids.push({ aids: await screen.page.evaluate(placesOfAids) });
			if (language === 'en') rows.push(...(await lookAtPseudo(screen)));
			looked.push({ language, page: shown.name, rows });
			found.push(...findings(rows, shown.name));
		}
		await context.close();
		expect(found).toEqual([]);
		for (const one of aids) expect(one).toEqual(aids[0]);
	},
	600_000,
);
