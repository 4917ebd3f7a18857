import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { makeFirstCoordinator } from '#lib/server/use-cases/make-first-coordinator.ts';
import { makeFirstCoordinatorLink } from '#lib/server/use-cases/make-first-coordinator-link.ts';
import { staffById } from '#lib/server/db/staff.ts';
import type { SiteDetails } from '#lib/domain/site.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const at = new Date('2026-03-02T17:00:00Z');
const day = 24 * 60 * 60 * 1000;
const site = {
	siteName: 'Elm Street Library',
	sitePhone: '604 555 0142',
	siteAddress: '12 Elm Street',
	siteHours: 'Monday to Friday, 9 to 5',
	callWithinDays: 2,
	personWord: 'person',
	timeZone: 'America/Vancouver',
	comeBackWith: 'phone',
	deskTakes: [],
} satisfies SiteDetails;
let database: TestDatabase;

beforeEach(async () => void (database = await testDatabase()));
afterEach(() => database.close());

async function link(moment = at): Promise<string> {
	const made = await makeFirstCoordinatorLink(database.db, { at: moment });
	if (!made.ok) throw new Error(made.why);
	return made.token;
}

function accept(token: string, email = 'amal@example.org', moment = at) {
	const person = { name: 'Amal', email, password: 'four small words here', language: 'fr' };
	return makeFirstCoordinator(database.db, { token, ...person, site, at: moment });
}

test('the link makes one account, names the site, and never works again', async () => {
	const token = await link();
	const made = await accept(token);
	if (!made.ok) throw new Error(made.why);
	const staff = await staffById(database.db, made.staffId);
	expect(staff).toMatchObject({ name: 'Amal', role: 'admin', language: 'fr', leftAt: null });
	const siteId = await ensureFirstSite(database.db, { at });
	expect(staff?.siteIds).toEqual([siteId]);
	expect(await siteById(database.db, siteId)).toMatchObject({
		name: 'Elm Street Library',
		callWithinDays: 2,
		wordsIn: 'fr',
	});
	expect(await accept(token, 'second@example.org')).toEqual({ ok: false, why: 'link-ended' });
	expect(await makeFirstCoordinatorLink(database.db, { at })).toEqual({ ok: false, why: 'staff-exist' });
});

test('of two at the same moment one makes the account', async () => {
	const token = await link();
	const answers = await Promise.all(
		Array.from({ length: 6 }, (_, n) => accept(token, `person${n}@example.org`)),
	);
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
	expect(await database.db.selectFrom('staff').select('id').execute()).toHaveLength(1);
});

test('each start without staff makes a fresh link and ends the one before, two starts at once too', async () => {
	const old = await link();
	const [first, second] = await Promise.all([link(), link()]);
	expect(await database.db.selectFrom('one_time_link').selectAll().execute()).toHaveLength(1);
	expect(await database.db.selectFrom('site').selectAll().execute()).toHaveLength(1);
	expect(await accept(old)).toEqual({ ok: false, why: 'link-ended' });
	const answers = [await accept(first), await accept(second)];
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('it ends after seven days, and a guess opens nothing', async () => {
	const token = await link();
	expect(await accept(token, undefined, new Date(at.getTime() + 7 * day))).toMatchObject({ ok: false });
	expect(await accept(`${token}x`)).toMatchObject({ ok: false });
	expect(await accept('')).toMatchObject({ ok: false });
	expect(await accept(token, undefined, new Date(at.getTime() + 7 * day - 1))).toMatchObject({ ok: true });
});

test('neither token nor password stands anywhere in the database', async () => {
	const token = await link();
	await accept(token);
	const tables = await database.pool.query<{ name: string }>(
		"select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
	);
	let rows = 0;
	for (const { name } of tables.rows) {
		const found = await database.pool.query<{ row: string }>(`select t::text as row from "${name}" t`);
		rows += found.rows.length;
		for (const { row } of found.rows) {
			expect(row).not.toContain('four small words here');
			expect(row).not.toContain(token);
			expect(row).not.toContain(Buffer.from(token).toString('hex'));
		}
	}
	expect(rows).toBeGreaterThan(5);
	const account = await database.db.selectFrom('staff_account').select('password').executeTakeFirstOrThrow();
	expect(account.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
