import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostPrints } from '#lib/domain/printing.ts';
import { putKiosk } from '#lib/server/db/kiosks.ts';
import { lastPrintsOfSite } from '#lib/server/db/prints.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { answerPrint, beginPrint, readPrinting, type PrintedSheet } from './print-at-kiosk.ts';

const secret = randomBytes(32);
const kioskId = uuidv7();
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
	const at = new Date('2026-11-30T17:00:00Z');
	await putKiosk(desk.db, {
		id: kioskId,
		siteId: desk.siteId,
		name: 'Door',
		enrolmentHash: tokenHash('x'),
		at,
	});
});
afterAll(() => desk.close());

let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 30, 18, 0, seconds++));
const aSheet = (sheet: PrintedSheet['sheet'] = 'receipt'): PrintedSheet => ({
	secret,
	of: uuidv7(),
	sheet,
});
const job = async (sheet: PrintedSheet) => String((await readPrinting(desk.db, sheet)).job);
const begin = async (sheet: PrintedSheet, which?: string) =>
	beginPrint(desk.db, { ...sheet, kioskId, job: which ?? (await job(sheet)), at: now() });
const answer = async (sheet: PrintedSheet, cameOut: boolean) =>
	answerPrint(desk.db, { ...sheet, job: await job(sheet), cameOut, at: now() });

test('asked for by twenty tabs at once, a page begins once', async () => {
	const sheet = aSheet();
	const which = await job(sheet);
	const begun = await Promise.all(Array.from({ length: 20 }, () => begin(sheet, which)));
	expect(begun.filter(Boolean)).toHaveLength(1);
	expect(await readPrinting(desk.db, sheet)).toEqual({ printing: 'asked', job: which });
});

test('while it is asked about, and with a job of another sheet or person, nothing begins', async () => {
	const sheet = aSheet();
	const first = await job(sheet);
	expect(await begin(aSheet(), first)).toBe(false);
	expect(await begin({ ...sheet, sheet: 'first-steps' }, first)).toBe(false);
	expect(await begin({ ...sheet, secret: randomBytes(32) }, first)).toBe(false);
	expect(await begin(sheet, 'no job at all')).toBe(false);
	expect(await begin(sheet)).toBe(true);
	expect(await begin(sheet)).toBe(false);
});

test('what was said of a page stays; twice not come out is the end of it', async () => {
	const sheet = aSheet();
	await begin(sheet);
	const first = await job(sheet);
	expect(await answer(sheet, false)).toBe('again');
	await answerPrint(desk.db, { ...sheet, job: first, cameOut: true, at: now() });
	expect((await readPrinting(desk.db, sheet)).printing).toBe('again');
	await begin(sheet);
	expect(await answer(sheet, false)).toBe('broken');
	expect((await readPrinting(desk.db, sheet)).job).toBeNull();
	expect((await lastPrintsOfSite(desk.db, desk.siteId)).get(kioskId)).toMatchObject({ cameOut: false });
});

test('a visit prints so many of one sheet and no more; the team sees the last one', async () => {
	const sheet = aSheet();
	for (let page = 0; page < mostPrints; page++) {
		expect(await begin(sheet)).toBe(true);
		expect(await answer(sheet, true)).toBe('came-out');
	}
	expect(await readPrinting(desk.db, sheet)).toEqual({ printing: 'came-out', job: null });
	expect((await lastPrintsOfSite(desk.db, desk.siteId)).get(kioskId)).toMatchObject({ cameOut: true });
	await expect(desk.pool.query('update print_answer set came_out = false')).rejects.toThrow('never changed');
});
