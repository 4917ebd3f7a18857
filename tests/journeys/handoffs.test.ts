import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary } from '../support/canary.ts';
import { partnerHouse, referral, type PartnerHouse } from '../support/partner-house.ts';
import type { PartnerProgram } from '../support/partner-program.ts';

let house: PartnerHouse;
let clinic: PartnerProgram;
beforeAll(async () => {
	house = await partnerHouse();
	clinic = await house.partner('Fraser Clinic');
});
afterAll(() => house.close());

describe('a referral from a partner', () => {
	test('becomes a case in the queue of their site, which says whose program sent it', async () => {
		const sent = await clinic.send('appointment-1', referral);
		expect(sent.status).toBe(201);
		expect(sent.json).toEqual({
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			reference: expect.stringMatching(/^[A-Z0-9]{6}$/),
			receivedAt: expect.stringMatching(/Z$/),
		});
		const queue = await house.coordinator.get('/team/queue?show=all');
		const path = /\/team\/cases\/[0-9a-f-]{36}/.exec(queue.text)?.[0] ?? '';
		const page = await house.coordinator.get(path);
		expect(page.text).toContain('Handed over by Fraser Clinic.');
		expect(page.text).toContain(canary.name);
		expect((await house.coordinator.get(house.page)).text).toMatch(/Last referral/);
	});

	test('sent again is the same referral and the same answer, to the letter', async () => {
		const first = await clinic.send('appointment-2', referral);
		const before = await house.counted();
		const spelled = {
			answers: Object.fromEntries(Object.entries(referral.answers).reverse()),
			language: 'pa',
		};
		const spaced = JSON.stringify(spelled, null, 4);
		const again = await Promise.all(
			[referral, spaced, referral].map((body) => clinic.send('appointment-2', body)),
		);
		for (const one of again) expect([one.status, one.text]).toEqual([201, first.text]);
		expect(await house.counted()).toEqual(before);
	});

	test('sent by ten at once with one key is one referral', async () => {
		const before = await house.counted();
		const sent = await Promise.all(Array.from({ length: 10 }, () => clinic.send('appointment-3', referral)));
		expect(new Set(sent.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
		expect((await house.counted())?.cases).toBe((before?.cases ?? 0) + 1);
	});

	test('another referral with a key that was used is refused in words', async () => {
		const before = await house.counted();
		const other = { ...referral, answers: { ...referral.answers, phone: '604-555-0199' } };
		const refused = await clinic.send('appointment-3', other);
		expect(refused.status).toBe(422);
		expect(refused.json.error).toMatchObject({ code: 'key-used', message: expect.stringMatching(/new key/) });
		expect(await house.counted()).toEqual(before);
	});

	test('is the same one still when its key has been forgotten', async () => {
		const first = await clinic.send('appointment-2', referral);
		await house.database.pool.query('delete from handoff');
		const again = await clinic.send('appointment-2', referral);
		expect([again.status, again.json.id, again.json.reference]).toEqual([
			201,
			first.json.id,
			first.json.reference,
		]);
	});

	test('of another partner with the same key is another one', async () => {
		const other = await house.partner('Harbour Health');
		const [ours, theirs] = [await clinic.send('same', referral), await other.send('same', referral)];
		expect([ours.status, theirs.status]).toEqual([201, 201]);
		expect(theirs.json.id).not.toBe(ours.json.id);
	});
});

test('a revoked key opens nothing from the next moment on, and its referrals stay', async () => {
	const old = await house.partner('Old clinic');
	expect((await old.send('one', referral)).status).toBe(201);
	const { id } = await house.database.db
		.selectFrom('partner')
		.select('id')
		.where('name', '=', 'Old clinic')
		.executeTakeFirstOrThrow();
	const revoked = await house.coordinator.post(`${house.page}?/revoke`, { partner: id });
	expect(revoked.location).toBe(house.page);
	const page = await house.coordinator.get(house.page);
	expect(page.text).toContain('Key ended');
	expect(page.text).not.toContain(old.key);
	expect((await old.send('one', referral)).json.error?.code).toBe('not-known');
	expect((await house.database.pool.query('select from referral where partner_id = $1', [id])).rowCount).toBe(
		1,
	);
});

test('a partner without a name is asked for one', async () => {
	const { status, text } = await house.coordinator.post(`${house.page}?/make`, { partnerName: ' ' });
	expect([status, /Please write something here/.test(text)]).toEqual([400, true]);
});
