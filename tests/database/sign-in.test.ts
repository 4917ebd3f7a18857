import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changePassword } from '#lib/server/web/account.ts';
import { signIn, signOut } from '#lib/server/web/sign-in.ts';
import { makeStaffAuth, type StaffAuth } from '#lib/server/web/staff-auth.ts';
import { readSession } from '#lib/server/web/staff-session.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { takeStaffFromSite } from '#lib/server/use-cases/take-staff-from-site.ts';
import { BrowserCookies } from '../support/browser-cookies.ts';
import { staffWithPassword } from '../support/staff.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const secret = randomBytes(32);
const email = 'rosa@example.org';
const password = 'four small words here';
const minutes = (count: number) => count * 60_000;
let database: TestDatabase;
let auth: StaffAuth;
let siteId: string;
let staffId: string;

beforeAll(async () => {
	database = await testDatabase();
	auth = await makeStaffAuth({ db: database.db, secret, secure: true });
	siteId = await ensureFirstSite(database.db, { at: new Date() });
	staffId = await staffWithPassword(database.db, {
		name: 'Rosa',
		email,
		role: 'connector',
		siteIds: [siteId],
		password,
		at: new Date(),
	});
});
afterAll(() => database.close());

let addresses = 0;
function attempt(typed: {
	email: string;
	password: string;
	address?: string;
	at?: Date;
	cookie?: string | null;
}) {
	addresses += 1;
	const unheardOf = { address: `192.0.2.${addresses}`, at: new Date(), cookie: null };
	return signIn({ auth, db: database.db, secret, ...unheardOf, ...typed });
}

async function signedIn(browser = new BrowserCookies()): Promise<BrowserCookies> {
	const answer = await attempt({ email, password, cookie: browser.header() });
	if (!answer.ok) throw new Error(answer.why);
	browser.take(answer.cookies);
	return browser;
}

async function who(browser: BrowserCookies, by = auth, at = new Date()) {
	return (await readSession({ auth: by, db: database.db }, browser.header(), at)).staff;
}

describe('signing in', () => {
	test('a wrong password and an unknown e-mail are answered alike, in about the same time', async () => {
		const times = { wrong: [] as number[], unknown: [] as number[] };
		for (let round = 0; round < 7; round += 1) {
			let started = performance.now();
			const wrong = await attempt({ email, password: 'not the right words' });
			times.wrong.push(performance.now() - started);
			started = performance.now();
			const unknown = await attempt({ email: 'nobody@example.org', password: 'not the right words' });
			times.unknown.push(performance.now() - started);
			expect(unknown).toEqual(wrong);
			expect(wrong).toEqual({ ok: false, why: 'email-or-password-wrong' });
		}
		const middle = (list: number[]) => list.sort((a, b) => a - b)[3] ?? 0;
		expect(middle(times.unknown) / middle(times.wrong)).toBeGreaterThan(0.5);
		expect(middle(times.unknown) / middle(times.wrong)).toBeLessThan(2);
	});

	const odds = {
		empty: '',
		'one letter': 'x',
		sql: "' or 1=1 --",
		'with a NUL': 'a\u0000@example.org',
		long: `${'x'.repeat(10_000)}@example.org`,
		emoji: '🏮@example.org',
	};
	test.each(Object.entries(odds))('an odd e-mail (%s) is just not known', async (_kind, odd) => {
		expect(await attempt({ email: odd, password: 'whatever it may be' })).toEqual({
			ok: false,
			why: 'email-or-password-wrong',
		});
		expect(await attempt({ email, password: `${odd}\u0000` })).toEqual({
			ok: false,
			why: 'email-or-password-wrong',
		});
	});

	test('cookies are for this server alone and out of the reach of scripts', async () => {
		const answer = await attempt({ email: ' ROSA@example.org ', password });
		if (!answer.ok) throw new Error(answer.why);
		const cookie = answer.cookies.find((header) => header.includes('session_token='));
		expect(cookie).toMatch(/^__Secure-porchlight_staff\.session_token=/);
		expect(cookie).toMatch(/; HttpOnly/);
		expect(cookie).toMatch(/; Secure/);
		expect(cookie).toMatch(/; SameSite=Strict/i);
	});

	test('who is signed in comes with role, sites and language', async () => {
		expect(await who(await signedIn())).toEqual({
			id: staffId,
			name: 'Rosa',
			email,
			role: 'connector',
			siteIds: [siteId],
			language: 'en',
			secondStep: false,
		});
	});
});

describe('limits', () => {
	test('the eleventh attempt on one account from one address waits, the right password too', async () => {
		const address = '198.51.100.1';
		const at = new Date();
		for (let count = 0; count < 10; count += 1) {
			const answer = await attempt({ email, password: 'wrong wrong wrong', address, at });
			expect(answer).toEqual({ ok: false, why: 'email-or-password-wrong' });
		}
		const eleventh = await attempt({ email, password, address, at });
		expect(eleventh).toEqual({ ok: false, why: 'too-many-attempts', retryAfterSeconds: 900 });
		expect(await attempt({ email, password, address: '198.51.100.2', at })).toMatchObject({ ok: true });
		const later = new Date(at.getTime() + minutes(15));
		expect(await attempt({ email, password, address, at: later })).toMatchObject({ ok: true });
	});

	test('one address cannot go through many accounts', async () => {
		const address = '198.51.100.3';
		const at = new Date();
		const tries = Array.from({ length: 51 }, (_, n) =>
			attempt({ email: `someone${n}@example.org`, password: 'wrong wrong wrong', address, at }),
		);
		const answers = await Promise.all(tries);
		expect(answers.filter((answer) => !answer.ok && answer.why === 'too-many-attempts')).toHaveLength(1);
	});
});

describe('sessions', () => {
	test('each sign-in is a new session and ends the one the browser came with', async () => {
		const browser = await signedIn();
		const before = new BrowserCookies();
		before.take((browser.header() ?? '').split('; '));
		await signedIn(browser);
		expect(browser.header()).not.toBe(before.header());
		expect(await who(browser)).toMatchObject({ id: staffId });
		expect(await who(before)).toBeNull();
	});

	test('a sign-out counts in every process at once', async () => {
		const elsewhere = await makeStaffAuth({ db: database.db, secret, secure: true });
		const browser = await signedIn();
		const thief = new BrowserCookies();
		thief.take((browser.header() ?? '').split('; '));
		expect(await who(thief, elsewhere)).toMatchObject({ id: staffId });
		browser.take(await signOut(auth, browser.header()));
		expect(browser.header()).toBeNull();
		expect(await who(thief, elsewhere)).toBeNull();
		expect(await who(thief)).toBeNull();
	});

	test('an hour without a page ends it, twelve hours end it in any case', async () => {
		const browser = await signedIn();
		const inTwelveHours = new Date(Date.now() + minutes(12 * 60) + 1000);
		expect(await who(browser, auth, inTwelveHours)).toBeNull();
		expect(await who(browser)).toBeNull();

		const idle = await signedIn();
		const row = await database.db
			.selectFrom('staff_session')
			.selectAll()
			.orderBy('created_at', 'desc')
			.executeTakeFirstOrThrow();
		expect(row.expires_at.getTime() - row.created_at.getTime()).toBe(minutes(60));
		await database.db
			.updateTable('staff_session')
			.set({ expires_at: new Date(Date.now() - 1) })
			.where('id', '=', row.id)
			.execute();
		expect(await who(idle)).toBeNull();
	});

	test('a cookie of another making opens nothing', async () => {
		const { token } = await database.db
			.selectFrom('staff_session')
			.select('token')
			.limit(1)
			.executeTakeFirstOrThrow();
		const forged = new BrowserCookies();
		forged.take([`__Secure-porchlight_staff.session_token=${token}.${'A'.repeat(43)}%3D`]);
		expect(await who(forged)).toBeNull();
	});

	test('changing the password ends every other session', async () => {
		const here = await signedIn();
		const there = await signedIn();
		const own = { auth, cookie: here.header() };
		expect(await changePassword(own, 'not my password', 'another four words')).toMatchObject({ ok: false });
		const answer = await changePassword(own, password, 'another four words');
		if (!answer.ok) throw new Error(answer.why);
		here.take(answer.cookies);
		expect(await who(here)).toMatchObject({ id: staffId });
		expect(await who(there)).toBeNull();
		expect(await attempt({ email, password })).toMatchObject({ ok: false });
		expect(await attempt({ email, password: 'another four words' })).toMatchObject({ ok: true });
		await changePassword({ auth, cookie: here.header() }, 'another four words', password);
	});

	test('who leaves is out at once, and answered as if never known', async () => {
		const acting = { id: '', role: 'admin', siteIds: [] } as const;
		const browser = await signedIn();
		expect(await takeStaffFromSite(database.db, { acting, staffId, siteId, at: new Date() })).toEqual({
			ok: true,
		});
		expect(await who(browser)).toBeNull();
		expect(await attempt({ email, password })).toEqual({ ok: false, why: 'email-or-password-wrong' });
	});
});
