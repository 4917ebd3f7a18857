import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '#lib/domain/staff.ts';
import { caseOfOwnSite } from '#lib/server/web/access.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const elm = uuidv7();
const oak = uuidv7();
const caseAtElm = uuidv7();
let database: TestDatabase;

beforeAll(async () => {
	database = await testDatabase();
	const { db } = database;
	const at = new Date();
	const referral = uuidv7();
	await db
		.insertInto('site')
		.values([{ id: elm }, { id: oak }])
		.execute();
	await db
		.insertInto('referral')
		.values({ id: referral, site_id: elm, door: 'self', language: 'en', answers: '{}', sent_at: at })
		.execute();
	await db
		.insertInto('case_file')
		.values({
			id: caseAtElm,
			referral_id: referral,
			site_id: elm,
			reference: 'ABC234',
			person_name: 'Ida',
			language: 'en',
			opened_at: at,
		})
		.execute();
});
afterAll(() => database.close());

function asked(role: StaffRole, siteIds: string[], caseId: string) {
	const staff = { id: uuidv7(), name: '', email: '', role, siteIds, language: 'en', secondStep: false };
	return caseOfOwnSite(database.db, staff, caseId).catch((refusal: unknown) => refusal);
}

test('a case of one’s own site is found; another’s, a missing and an impossible one are answered alike', async () => {
	const found = { caseId: caseAtElm, siteId: elm };
	expect(await asked('connector', [elm], caseAtElm)).toEqual(found);
	expect(await asked('coordinator', [oak, elm], caseAtElm)).toEqual(found);
	expect(await asked('admin', [], caseAtElm)).toEqual(found);
	const missing = await asked('admin', [], uuidv7());
	expect(missing).toMatchObject({ status: 404, body: { code: 'not-found' } });
	expect(await asked('connector', [oak], caseAtElm)).toEqual(missing);
	expect(await asked('coordinator', [], caseAtElm)).toEqual(missing);
	expect(await asked('admin', [], "' or 1=1 --")).toEqual(missing);
});
