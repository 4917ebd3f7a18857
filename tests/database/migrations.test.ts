import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

test('gives an empty migrated database quickly', async () => {
	const a = await testDatabase();
	const t = Date.now();
	const b = await testDatabase();
	expect(Date.now() - t).toBeLessThan(500);
	expect(await b.db.selectFrom('site').selectAll().execute()).toEqual([]);
	await a.close();
	await b.close();
});
