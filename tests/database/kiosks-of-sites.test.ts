import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '#lib/domain/staff.ts';
import { kioskByDevice, siteAwaitingKiosk, siteOfRevokedDevice } from '#lib/server/db/kiosk-devices.ts';
import { kiosksOfSite } from '#lib/server/db/kiosks.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { staffById } from '#lib/server/db/staff.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';
import { isPassword } from '#lib/server/passwords.ts';
import { addKiosk } from '#lib/server/use-cases/add-kiosk.ts';
import { addSite } from '#lib/server/use-cases/add-site.ts';
import { beginDraft } from '#lib/server/use-cases/begin-draft.ts';
import { enrolKiosk } from '#lib/server/use-cases/enrol-kiosk.ts';
import { giveKioskAddress } from '#lib/server/use-cases/give-kiosk-address.ts';
import { makeFirstKioskLink } from '#lib/server/use-cases/make-first-kiosk-link.ts';
import { renameKiosk } from '#lib/server/use-cases/rename-kiosk.ts';
import { revokeKiosk } from '#lib/server/use-cases/revoke-kiosk.ts';
import { setKioskPin } from '#lib/server/use-cases/set-kiosk-pin.ts';
import { deskForTests, type DeskForTests } from '../support/desk.ts';

const at = new Date('2026-11-23T17:00:00Z');
const details = {
	siteName: 'Oak Street Library',
	sitePhone: '604 555 0143',
	siteAddress: '',
	siteHours: '',
	callWithinDays: 3,
	personWord: 'person' as const,
	timeZone: 'America/Vancouver' as const,
	comeBackWith: 'phone' as const,
	deskTakes: [],
};

let desk: DeskForTests;
beforeAll(async () => void (desk = await deskForTests()));
afterAll(() => desk.close());

const acting = (role: StaffRole, siteIds = [desk.siteId]) => ({ id: desk.rosa, role, siteIds });
const added = async (name: string) => {
	const kiosk = { acting: acting('coordinator'), siteId: desk.siteId, name, at };
	const made = await addKiosk(desk.db, kiosk);
	if (!made.ok) throw new Error(made.why);
	return { ...made, key: { siteId: desk.siteId, kioskId: made.kioskId } };
};
const enrolled = async (token: string) => {
	const made = await enrolKiosk(desk.db, { token, at });
	if (!made.ok) throw new Error(made.why);
	return tokenHash(made.deviceToken);
};
const seen = async (id: string) => (await kiosksOfSite(desk.db, desk.siteId)).find((one) => one.id === id);

test('who runs a site opens another one and works there', async () => {
	const { db } = desk;
	expect(await addSite(db, { acting: acting('connector'), details, wordsIn: 'en', at })).toMatchObject({
		ok: false,
	});
	const made = await addSite(db, { acting: acting('coordinator'), details, wordsIn: 'en', at });
	if (!made.ok) throw new Error(made.why);
	expect(await siteById(db, made.siteId)).toMatchObject({ name: 'Oak Street Library', deskTakes: [] });
	expect((await staffById(db, desk.rosa))?.siteIds).toContain(made.siteId);
});

test('a kiosk waits for its screen, is in use, gets another screen, and is revoked', async () => {
	const { db } = desk;
	const { token, kioskId, key } = await added('By the door');
	expect(await seen(kioskId)).toMatchObject({ state: 'waiting', addressWaits: true, hasPin: false });
	const first = await enrolled(token);
	expect(await enrolKiosk(db, { token, at })).toEqual({ ok: false, why: 'used-or-unknown' });
	expect(await seen(kioskId)).toMatchObject({ state: 'in-use', addressWaits: false, lastContactAt: at });

	const given = await giveKioskAddress(db, { acting: acting('coordinator'), ...key });
	if (!given.ok) throw new Error(given.why);
	expect(await kioskByDevice(db, first), 'the screen in use goes on').toMatchObject({ id: kioskId });
	const second = await enrolled(given.token);
	expect(await kioskByDevice(db, first)).toBeUndefined();
	expect(await kioskByDevice(db, second)).toMatchObject({ id: kioskId });

	const site = { id: desk.siteId, deskTakes: [] };
	const secret = Buffer.alloc(32, 7);
	await beginDraft(db, { secret, door: 'self', site, kioskId, staffId: null, at });
	const waiting = await giveKioskAddress(db, { acting: acting('admin', []), ...key });
	if (!waiting.ok) throw new Error(waiting.why);
	expect(await revokeKiosk(db, { acting: acting('coordinator'), ...key, at })).toEqual({ ok: true });
	expect(await kioskByDevice(db, second)).toBeUndefined();
	expect(await siteOfRevokedDevice(db, second)).toMatchObject({ name: 'Uptown Library' });
	expect(await siteAwaitingKiosk(db, tokenHash(waiting.token))).toBeUndefined();
	expect(await seen(kioskId)).toMatchObject({ state: 'revoked', addressWaits: false, revokedAt: at });
	const drafts = await db.selectFrom('draft').select('id').where('kiosk_id', '=', kioskId).execute();
	expect(drafts, 'what was being answered there').toEqual([]);

	const again = await giveKioskAddress(db, { acting: acting('coordinator'), ...key });
	if (!again.ok) throw new Error(again.why);
	expect(await kioskByDevice(db, await enrolled(again.token))).toMatchObject({ id: kioskId });
	expect(await seen(kioskId)).toMatchObject({ state: 'in-use', revokedAt: null });
	expect(await kioskByDevice(db, second), 'the revoked screen').toBeUndefined();
});

test('its name and its PIN are changed, and of the PIN only a slow hash is kept', async () => {
	const { db } = desk;
	const { kioskId, key } = await added('Kiosk');
	const by = { acting: acting('coordinator'), ...key };
	expect(await renameKiosk(db, { ...by, name: 'Upstairs' })).toEqual({ ok: true });
	expect(await setKioskPin(db, { ...by, pin: '280417' })).toEqual({ ok: true });
	expect(await seen(kioskId)).toMatchObject({ name: 'Upstairs', hasPin: true });
	const row = await db.selectFrom('kiosk').select('pin_hash').where('id', '=', kioskId).executeTakeFirst();
	expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
	expect(await isPassword('280417', row?.pin_hash ?? '')).toBe(true);
	expect(await isPassword('280418', row?.pin_hash ?? '')).toBe(false);
});

test('nobody changes the kiosk of a site that they do not run', async () => {
	const { db } = desk;
	const { key, kioskId } = await added('Not yours');
	const before = await db.selectFrom('kiosk').selectAll().where('id', '=', kioskId).execute();
	const elsewhere = uuidv7();
	for (const who of [
		{ acting: acting('connector'), ...key },
		{ acting: acting('coordinator', [elsewhere]), ...key },
		// A site of theirs, with the kiosk of another one.
		{ acting: acting('coordinator', [elsewhere]), ...key, siteId: elsewhere },
	]) {
		const refused = { ok: false, why: 'not-allowed' };
		expect(await renameKiosk(db, { ...who, name: 'Mine' })).toEqual(refused);
		expect(await giveKioskAddress(db, who)).toEqual(refused);
		expect(await setKioskPin(db, { ...who, pin: '280417' })).toEqual(refused);
		expect(await revokeKiosk(db, { ...who, at })).toEqual(refused);
		expect(await addKiosk(db, { ...who, name: 'New', at })).toEqual(refused);
	}
	expect(await db.selectFrom('kiosk').selectAll().where('id', '=', kioskId).execute()).toEqual(before);
});

test('the start of a house renews the address of its first kiosk only, and only until a screen was a kiosk', async () => {
	const { db } = desk;
	expect(await makeFirstKioskLink(db, { siteId: desk.siteId, at }), 'there are screens').toBeNull();
	await db.deleteFrom('draft').execute();
	await db.deleteFrom('kiosk').execute();
	const first = await makeFirstKioskLink(db, { siteId: desk.siteId, at });
	const { token } = await added('Kiosk 2');
	const renewed = await makeFirstKioskLink(db, { siteId: desk.siteId, at });
	expect(await siteAwaitingKiosk(db, tokenHash(first?.token ?? newToken()))).toBeUndefined();
	expect(await siteAwaitingKiosk(db, tokenHash(renewed?.token ?? newToken()))).toBeDefined();
	await enrolled(token);
	expect(await makeFirstKioskLink(db, { siteId: desk.siteId, at })).toBeNull();
	expect(await siteAwaitingKiosk(db, tokenHash(renewed?.token ?? newToken()))).toBeDefined();
});
