import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { StaffRole } from '#lib/domain/staff.ts';
import { staffByEmail, staffById, staffOfSite } from '#lib/server/db/staff.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { addStaff } from '#lib/server/use-cases/add-staff.ts';
import { changeSiteDetails } from '#lib/server/use-cases/change-site-details.ts';
import { givePasswordLink } from '#lib/server/use-cases/give-password-link.ts';
import { setPasswordByLink } from '#lib/server/use-cases/set-password-by-link.ts';
import { takeStaffFromSite } from '#lib/server/use-cases/take-staff-from-site.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const at = new Date('2026-03-02T17:00:00Z');
const elm = uuidv7();
const oak = uuidv7();
const admin = { id: uuidv7(), role: 'admin', siteIds: [] } as const;
const coordinatorOfElm = { id: uuidv7(), role: 'coordinator', siteIds: [elm] } as const;
const connectorOfElm = { id: uuidv7(), role: 'connector', siteIds: [elm] } as const;
let database: TestDatabase;

beforeEach(async () => {
	database = await testDatabase();
	await database.db
		.insertInto('site')
		.values([{ id: elm }, { id: oak }])
		.execute();
});
afterEach(() => database.close());

function add(
	acting: typeof admin | typeof coordinatorOfElm | typeof connectorOfElm,
	siteIds: string[],
	role: StaffRole = 'connector',
	email = 'noor@example.org',
) {
	return addStaff(database.db, { acting, name: 'Noor', email, role, siteIds, language: 'en', at });
}

async function added(siteIds: string[], role: StaffRole = 'connector', email = 'noor@example.org') {
	const answer = await add(admin, siteIds, role, email);
	if (!answer.ok) throw new Error(answer.why);
	return answer;
}

test('a coordinator adds staff to their own sites, never more than they hold themselves', async () => {
	expect(await add(connectorOfElm, [elm])).toEqual({ ok: false, why: 'not-allowed' });
	expect(await add(coordinatorOfElm, [oak])).toEqual({ ok: false, why: 'not-allowed' });
	expect(await add(coordinatorOfElm, [elm, oak])).toEqual({ ok: false, why: 'not-allowed' });
	expect(await add(coordinatorOfElm, [elm], 'admin')).toEqual({ ok: false, why: 'not-allowed' });
	expect(await add(admin, [uuidv7()])).toEqual({ ok: false, why: 'no-such-site' });
	expect(await add(admin, [])).toEqual({ ok: false, why: 'no-such-site' });
	expect(await staffByEmail(database.db, 'noor@example.org')).toBeUndefined();
	expect(await add(coordinatorOfElm, [elm])).toMatchObject({ ok: true });
	expect(await add(coordinatorOfElm, [elm])).toEqual({ ok: false, why: 'email-taken' });
	expect(await staffOfSite(database.db, elm)).toMatchObject([
		{ name: 'Noor', role: 'connector', siteIds: [elm] },
	]);
	expect(await staffOfSite(database.db, oak)).toEqual([]);
});

test('a password link works once, for one colleague, and a newer one ends it', async () => {
	const { staffId, token } = await added([elm]);
	const newer = await givePasswordLink(database.db, { acting: coordinatorOfElm, staffId, at });
	if (!newer.ok) throw new Error(newer.why);
	const password = 'four small words here';
	expect(await setPasswordByLink(database.db, { token, password, at })).toEqual({
		ok: false,
		why: 'link-ended',
	});
	const both = await Promise.all(
		[1, 2].map(() => setPasswordByLink(database.db, { token: newer.token, password, at })),
	);
	expect(both.filter((answer) => answer.ok)).toEqual([{ ok: true, email: 'noor@example.org' }]);
});

test('a coordinator cannot take over an account that opens another site or an admin’s', async () => {
	const acting = coordinatorOfElm;
	const ofBoth = await added([elm, oak]);
	const ofElm = await added([elm], 'connector', 'ines@example.org');
	const anAdmin = await added([elm], 'admin', 'olga@example.org');
	const give = (staffId: string) => givePasswordLink(database.db, { acting, staffId, at });
	expect(await give(ofBoth.staffId)).toEqual({ ok: false, why: 'not-allowed' });
	expect(await give(anAdmin.staffId)).toEqual({ ok: false, why: 'not-allowed' });
	expect(await give(uuidv7())).toEqual({ ok: false, why: 'not-allowed' });
	expect(await give(ofElm.staffId)).toMatchObject({ ok: true });
});

test('who is taken from their last site has left; coming back begins anew', async () => {
	const { staffId, token } = await added([elm, oak]);
	const take = (acting: typeof admin | typeof coordinatorOfElm, siteId: string) =>
		takeStaffFromSite(database.db, { acting, staffId, siteId, at });
	expect(await take(coordinatorOfElm, oak)).toEqual({ ok: false, why: 'not-allowed' });
	expect(await take(coordinatorOfElm, elm)).toEqual({ ok: true });
	expect(await staffById(database.db, staffId)).toMatchObject({ leftAt: null, siteIds: [oak] });
	expect(await take(admin, oak)).toEqual({ ok: true });
	expect(await staffById(database.db, staffId)).toMatchObject({ leftAt: at, siteIds: [] });
	expect(
		await setPasswordByLink(database.db, { token, password: 'four small words here', at }),
	).toMatchObject({
		ok: false,
	});
	const again = await added([elm], 'coordinator');
	expect(again.staffId).toBe(staffId);
	expect(await staffById(database.db, staffId)).toMatchObject({
		leftAt: null,
		siteIds: [elm],
		role: 'coordinator',
	});
});

test('nobody takes themselves off, and a coordinator never an admin', async () => {
	const { staffId } = await added([elm], 'admin');
	const from = { staffId, siteId: elm, at };
	const self = { id: staffId, role: 'admin', siteIds: [elm] } as const;
	expect(await takeStaffFromSite(database.db, { ...from, acting: self })).toEqual({
		ok: false,
		why: 'yourself',
	});
	expect(await takeStaffFromSite(database.db, { ...from, acting: coordinatorOfElm })).toMatchObject({
		ok: false,
	});
});

test('a site is described by who runs it', async () => {
	const details = {
		siteName: 'Elm',
		sitePhone: '604 555 0142',
		siteAddress: '',
		siteHours: '',
		callWithinDays: 5,
		personWord: 'senior' as const,
		timeZone: 'America/Toronto' as const,
		comeBackWith: 'phone' as const,
		deskTakes: ['slips' as const],
	};
	const change = (acting: typeof admin | typeof coordinatorOfElm | typeof connectorOfElm, siteId: string) =>
		changeSiteDetails(database.db, { acting, siteId, details, wordsIn: 'fr' });
	expect(await change(connectorOfElm, elm)).toEqual({ ok: false, why: 'not-allowed' });
	expect(await change(coordinatorOfElm, oak)).toEqual({ ok: false, why: 'not-allowed' });
	expect(await change(admin, uuidv7())).toEqual({ ok: false, why: 'not-allowed' });
	expect(await change(coordinatorOfElm, elm)).toEqual({ ok: true });
	expect(await siteById(database.db, elm)).toEqual({
		id: elm,
		name: 'Elm',
		phone: '604 555 0142',
		address: '',
		hours: '',
		wordsIn: 'fr',
		callWithinDays: 5,
		personWord: 'senior',
		timeZone: 'America/Toronto',
		comeBackWith: 'phone',
		deskTakes: ['slips'],
	});
});
