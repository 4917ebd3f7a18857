import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueStates, stateOf } from '#lib/domain/queue.ts';
import { openCases } from '#lib/server/db/queue.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { settleWorld, stories, type World } from '../support/world/settle-world.ts';

const at = new Date('2026-11-22T20:00:00Z');
let database: TestDatabase;
let world: World;
beforeAll(async () => {
	database = await testDatabase();
	world = await settleWorld(database.db, { password: 'a lamp in every window', at });
});
afterAll(() => database.close());

describe('the named world', () => {
	test('holds about thirty people, each with a name of their own', () => {
		expect(stories.length).toBeGreaterThanOrEqual(28);
		expect(Object.keys(world.caseIds)).toHaveLength(stories.length);
	});

	test('has a case in every state, and closed ones', async () => {
		const siteIds = Object.values(world.siteIds);
		const open = await openCases(database.db, siteIds, at);
		const states = new Set(open.map((row) => stateOf(row, row.today)));
		expect([...states].sort()).toEqual([...queueStates].sort());
		expect(open.length).toBeLessThan(stories.length);
		for (const siteId of siteIds) expect(await openCases(database.db, [siteId], at)).not.toHaveLength(0);
	});

	test('puts the one who is not safe first and keeps its days in the past', async () => {
		const future = await database.db.selectFrom('event').select('id').where('at', '>', at).execute();
		expect(future).toEqual([]);
		const unsafe = await openCases(database.db, [world.siteIds.harbourview], at);
		expect(unsafe.filter((row) => row.unsafe).map(({ id }) => id)).toEqual([
			world.caseIds['Marian Kowalski'],
		]);
	});

	test('numbers are made up: 604-555-01xx only', () => {
		const numbers = JSON.stringify(stories).match(/\d{3}-\d{3}-\d{4}/g) ?? [];
		expect(numbers.filter((number) => !/^604-555-01\d\d$/.test(number))).toEqual([]);
	});
});
