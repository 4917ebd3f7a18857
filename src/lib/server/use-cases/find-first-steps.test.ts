import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needCodes } from '#lib/domain/need.ts';
import { languages } from '#lib/i18n/languages.ts';
import { searchResources } from '#lib/server/db/resources.ts';
import { starterDirectory } from '#lib/server/gateways/directory/starter-directory.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/test-database.ts';
import { findFirstSteps } from './find-first-steps.ts';
import { loadStarterDirectory } from './load-starter-directory.ts';

let database: TestDatabase;
let firstLoad: number;

beforeAll(async () => {
	database = await testDatabase();
	firstLoad = (await loadStarterDirectory(database.db)).added;
});
afterAll(() => database.close());

const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('loading the starter directory', () => {
	test('twice adds nothing, and what staff changed stays changed', async () => {
		const { db } = database;
		expect(firstLoad).toBeGreaterThanOrEqual(30);
		const safer = await db
			.updateTable('resource')
			.set({ description: 'Our own words.', last_checked_on: '2026-11-20' })
			.where('name', 'like', 'Shelter Aid%')
			.returning('id')
			.executeTakeFirstOrThrow();
		await db.deleteFrom('resource_phone').where('resource_id', '=', safer.id).execute();
		expect(await loadStarterDirectory(db)).toEqual({ ok: true, added: 0 });
		const kept = (await searchResources(db, 'shelter aid', null, 'en'))[0];
		expect(kept).toMatchObject({ description: 'Our own words.', lastCheckedOn: '2026-11-20', phones: [] });
	});

	test('gives a directory of before its new languages, but not to what staff have changed', async () => {
		const older = await testDatabase();
		await loadStarterDirectory(older.db);
		await older.db.deleteFrom('resource_words').where('language', 'not in', ['fr', 'fa']).execute();
		const own = 'واژه‌های خودمان.';
		await older.db
			.updateTable('resource_words')
			.set({ description: own })
			.where('language', '=', 'fa')
			.execute();
		const changed = await older.db
			.updateTable('resource')
			.set({ description: 'Our own words.' })
			.where('name', 'like', 'Shelter Aid%')
			.returning('id')
			.executeTakeFirstOrThrow();
		await loadStarterDirectory(older.db);
		const words = await older.db.selectFrom('resource_words').selectAll().execute();
		const of = (id: string) => words.filter(({ resource_id }) => resource_id === id);
		expect(
			of(changed.id)
				.map(({ language }) => language)
				.sort(),
		).toEqual(['fa', 'fr']);
		expect(words.length).toBe((firstLoad - 1) * 11 + 2);
		expect(
			words.filter(({ language }) => language === 'fa').every(({ description }) => description === own),
		).toBe(true);
		await older.close();
	});

	test('two processes that start together load it once', async () => {
		const other = await testDatabase();
		const loads = await Promise.all([loadStarterDirectory(other.db), loadStarterDirectory(other.db)]);
		const { count } = await other.db
			.selectFrom('resource_phone')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		expect(loads.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, firstLoad]);
		expect(count).toBeGreaterThan(firstLoad);
		await other.close();
	});
});

describe('first steps', () => {
	test('up to three for each need, in the order asked, with phones and honest dates', async () => {
		const steps = await findFirstSteps(database.db, {
			needs: ['transport', 'memory'],
			area: 'V5H 1A1',
			language: 'en',
		});
		expect(steps.map(({ need }) => need)).toEqual(['transport', 'memory']);
		expect(names(steps[0]?.resources ?? [])[0]).toBe('HandyDART in Metro Vancouver');
		expect(names(steps[1]?.resources ?? [])[0]).toBe('First Link Dementia Helpline');
		for (const { resources } of steps) {
			expect(resources.length).toBe(3);
			for (const resource of resources) {
				expect(resource.phones.length).toBeGreaterThan(0);
				expect(resource.lastCheckedOn).toBeNull();
			}
		}
	});

	test('in French the words are French, the names are as they are, French lines come first', async () => {
		const [step] = await findFirstSteps(database.db, { needs: ['low-mood'], area: null, language: 'fr' });
		expect(step?.resources[0]).toMatchObject({
			name: '9-8-8: Suicide Crisis Helpline',
			wordsIn: 'fr',
			hours: 'Jour et nuit, tous les jours.',
		});
	});

	test('a language without words is answered in English and says so', async () => {
		const [step] = await findFirstSteps(database.db, { needs: ['memory'], area: null, language: 'uk' });
		expect(step?.resources[0]).toMatchObject({ wordsIn: 'en' });
	});

	test.each(languages.map(({ code }) => code).filter((code) => code !== 'en'))(
		'in %s no resource of any need is described in English',
		async (language) => {
			const steps = await findFirstSteps(database.db, { needs: needCodes, area: 'Vancouver', language });
			const found = steps.flatMap(({ resources }) => resources);
			expect(found.length).toBeGreaterThan(20);
			const english = new Set(starterDirectory().resources.flatMap(({ words }) => Object.values(words.en)));
			for (const { name, wordsIn, description, hours, fees, howToGetThere } of found) {
				if (name.startsWith('Shelter Aid')) continue;
				expect(wordsIn, name).toBe(language);
				for (const text of [description, hours, fees, howToGetThere]) {
					if (text) expect(english, `${name}: ${text}`).not.toContain(text);
				}
			}
		},
	);

	test('far from the city, nothing of the city; a closed service is left out', async () => {
		const north = { needs: ['company'] as const, area: 'Prince George', language: 'en' };
		const [first] = await findFirstSteps(database.db, north);
		expect(names(first?.resources ?? [])).toEqual([
			'Friendly Phone Calls',
			'A Friendly Voice',
			'211 British Columbia',
		]);
		await database.db
			.updateTable('resource')
			.set({ status: 'temporarily closed' })
			.where('name', '=', 'A Friendly Voice')
			.execute();
		const [then] = await findFirstSteps(database.db, north);
		expect(names(then?.resources ?? [])).toEqual([
			'Friendly Phone Calls',
			'211 British Columbia',
			'Better at Home',
		]);
	});

	test('nothing about safety comes unless it was asked for', async () => {
		const others = needCodes.filter((need) => need !== 'safety');
		const steps = await findFirstSteps(database.db, { needs: others, area: 'Vancouver', language: 'en' });
		expect(
			steps.flatMap(({ resources }) => resources).filter(({ needs }) => needs.includes('safety')),
		).toEqual([]);
		const [safe] = await findFirstSteps(database.db, {
			needs: ['safety'],
			area: 'Vancouver',
			language: 'en',
		});
		expect(safe?.resources.length).toBe(3);
		expect(await findFirstSteps(database.db, { needs: [], area: null, language: 'en' })).toEqual([]);
	});
});
