import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/test-database.ts';
import { searchResources } from './resources.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
	await loadStarterDirectory(database.db);
});
afterAll(() => database.close());

const found = async (words: string, need: Parameters<typeof searchResources>[2] = null, language = 'en') =>
	(await searchResources(database.db, words, need, language)).map(({ name }) => name);

describe('searching the directory', () => {
	test('the beginnings of words are enough, in any order, in either language', async () => {
		expect((await found('dementia'))[0]).toBe('First Link Dementia Helpline');
		expect(await found('help demen')).toContain('First Link Dementia Helpline');
		expect(await found('logement réduit', null, 'fr')).toContain('Subsidized housing for seniors');
	});

	test('a name counts more than a description', async () => {
		expect((await found('bus pass'))[0]).toBe('BC Bus Pass Program');
		expect((await found('211'))[0]).toBe('211 British Columbia');
	});

	test.each(['8-1-1', '811'])('a phone number typed as %s finds its line', async (number) => {
		expect(await found(number)).toEqual(['HealthLink BC 8-1-1']);
	});

	test.each(['1-866-437-1940', '(866) 437 1940', '604.437.1940', '+1 604 437 1940', '۶۰۴۴۳۷۱۹۴۰'])(
		'a phone number typed as %s finds its line',
		async (number) => expect(await found(number)).toEqual(['Seniors Abuse and Information Line (SAIL)']),
	);

	test('a need narrows, and no words list what there is', async () => {
		expect(await found('seniors', 'housing')).not.toContain('Silver Threads seniors centres');
		expect(await found('', 'clutter')).toEqual([
			'310Mental Health Support',
			'HealthLink BC 8-1-1',
			'Home Action Response Team (HART)',
			'211 British Columbia',
		]);
	});

	test.each([
		"'; drop table resource; --",
		'& | ! ( ) : * <->',
		'\\',
		'🙂',
		'%',
		'a'.repeat(10_000),
		"l'abus",
	])('whatever is typed, the answer is a list: %s', async (words) =>
		expect(Array.isArray(await found(words))).toBe(true),
	);
});
