import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognitionIsOn, recognitionOf } from '#lib/server/db/recognition.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { setRecognition } from './set-recognition.ts';

let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

const first = new Date('2026-11-20T17:00:00Z');
const later = new Date('2026-11-23T17:00:00Z');
const coordinator = () => ({ id: desk.rosa, role: 'coordinator' as const, siteIds: [desk.siteId] });

test('no language is on before somebody who runs the site switches it on', async () => {
	const { db, siteId } = desk;
	const wanted = [
		{ language: 'en', switchedOn: true, percent: 9.5 },
		{ language: 'fr', switchedOn: false, percent: null },
	];
	expect(await recognitionIsOn(db, siteId, 'en')).toBe(false);
	const connector = { ...coordinator(), role: 'connector' as const };
	const refused = await setRecognition(db, { acting: connector, siteId, wanted, at: first });
	expect(refused).toEqual({ ok: false, why: 'not-allowed' });
	expect(await recognitionOf(db, siteId)).toEqual([]);
	expect(await setRecognition(db, { acting: coordinator(), siteId, wanted, at: first })).toEqual({
		ok: true,
	});
	expect(await recognitionIsOn(db, siteId, 'en')).toBe(true);
	expect(await recognitionIsOn(db, siteId, 'fr')).toBe(false);
	expect(await recognitionIsOn(db, siteId, 'ko')).toBe(false);
});

test('a measurement keeps its day until it is another one', async () => {
	const { db, siteId } = desk;
	const english = (percent: number | null, at: Date) =>
		setRecognition(db, {
			acting: coordinator(),
			siteId,
			wanted: [{ language: 'en', switchedOn: true, percent }],
			at,
		});
	const known = async () => (await recognitionOf(db, siteId)).find(({ language }) => language === 'en');
	await english(9.5, first);
	await english(9.5, later);
	expect(await known()).toMatchObject({ percent: 9.5, measuredAt: first });
	await english(12, later);
	expect(await known()).toMatchObject({ percent: 12, measuredAt: later });
	await english(null, later);
	expect(await known()).toMatchObject({ percent: null, measuredAt: null });
});
