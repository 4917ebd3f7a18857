import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeStaffFromSite } from '#lib/server/use-cases/take-staff-from-site.ts';
import { changePassword } from '#lib/server/web/account.ts';
import { signOut } from '#lib/server/web/sign-in.ts';
import { makeStaffAuth } from '#lib/server/web/staff-auth.ts';
import { BrowserCookies } from '../support/browser-cookies.ts';
import { email, minutes, password, staffHouse, type StaffHouse } from '../support/staff-house.ts';

let house: StaffHouse;
beforeAll(async () => void (house = await staffHouse()));
afterAll(() => house.close());

describe('sessions', () => {
	test('each sign-in is a new session and ends the one the browser came with', async () => {
		const browser = await house.signedIn();
		const before = new BrowserCookies();
		before.take((browser.header() ?? '').split('; '));
		await house.signedIn(browser);
		expect(browser.header()).not.toBe(before.header());
		expect(await house.who(browser)).toMatchObject({ id: house.staffId });
		expect(await house.who(before)).toBeNull();
	});

	test('a sign-out counts in every process at once', async () => {
		const elsewhere = await makeStaffAuth({ db: house.db, secret: house.secret, secure: true });
		const browser = await house.signedIn();
		const thief = new BrowserCookies();
		thief.take((browser.header() ?? '').split('; '));
		expect(await house.who(thief, elsewhere)).toMatchObject({ id: house.staffId });
		browser.take(await signOut(house.auth, browser.header()));
		expect(browser.header()).toBeNull();
		expect(await house.who(thief, elsewhere)).toBeNull();
		expect(await house.who(thief)).toBeNull();
	});

	test('an hour without a page ends it, twelve hours end it in any case', async () => {
		const browser = await house.signedIn();
		const inTwelveHours = new Date(Date.now() + minutes(12 * 60) + 1000);
		expect(await house.who(browser, house.auth, inTwelveHours)).toBeNull();
		expect(await house.who(browser)).toBeNull();

		const idle = await house.signedIn();
		const row = await house.db
			.selectFrom('staff_session')
			.selectAll()
			.orderBy('created_at', 'desc')
			.executeTakeFirstOrThrow();
		// The two were read from the clock one after the other.
		const lasts = row.expires_at.getTime() - row.created_at.getTime();
		expect(Math.abs(lasts - minutes(60))).toBeLessThan(1000);
		await house.db
			.updateTable('staff_session')
			.set({ expires_at: new Date(Date.now() - 1) })
			.where('id', '=', row.id)
			.execute();
		expect(await house.who(idle)).toBeNull();
	});

	test('a cookie of another making opens nothing', async () => {
		const { token } = await house.db
			.selectFrom('staff_session')
			.select('token')
			.limit(1)
			.executeTakeFirstOrThrow();
		const forged = new BrowserCookies();
		forged.take([`__Secure-porchlight_staff.session_token=${token}.${'A'.repeat(43)}%3D`]);
		expect(await house.who(forged)).toBeNull();
	});

	test('changing the password ends every other session', async () => {
		const here = await house.signedIn();
		const there = await house.signedIn();
		const own = { auth: house.auth, cookie: here.header() };
		expect(await changePassword(own, 'not my password', 'another four words')).toMatchObject({ ok: false });
		const answer = await changePassword(own, password, 'another four words');
		if (!answer.ok) throw new Error(answer.why);
		here.take(answer.cookies);
		expect(await house.who(here)).toMatchObject({ id: house.staffId });
		expect(await house.who(there)).toBeNull();
		expect(await house.attempt({ email, password })).toMatchObject({ ok: false });
		expect(await house.attempt({ email, password: 'another four words' })).toMatchObject({ ok: true });
		await changePassword({ auth: house.auth, cookie: here.header() }, 'another four words', password);
	});

	test('who leaves is out at once, and answered as if never known', async () => {
		const acting = { id: '', role: 'admin', siteIds: [] } as const;
		const browser = await house.signedIn();
		expect(
			await takeStaffFromSite(house.db, {
				acting,
				staffId: house.staffId,
				siteId: house.siteId,
				at: new Date(),
			}),
		).toEqual({
			ok: true,
		});
		expect(await house.who(browser)).toBeNull();
		expect(await house.attempt({ email, password })).toEqual({ ok: false, why: 'email-or-password-wrong' });
	});
});
