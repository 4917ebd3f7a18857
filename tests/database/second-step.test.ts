import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { beginSecondStep, confirmSecondStep, endSecondStep } from '#lib/server/web/account.ts';
import { signIn, takeSecondStep } from '#lib/server/web/sign-in.ts';
import { makeStaffAuth, type StaffAuth } from '#lib/server/web/staff-auth.ts';
import { readSession } from '#lib/server/web/staff-session.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { givePasswordLink } from '#lib/server/use-cases/give-password-link.ts';
import { setPasswordByLink } from '#lib/server/use-cases/set-password-by-link.ts';
import { sixDigits } from '../support/authenticator-app.ts';
import { BrowserCookies } from '../support/browser-cookies.ts';
import { staffWithPassword } from '../support/staff.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const { db } = database;
const secret = randomBytes(32);
const auth = await makeStaffAuth({ db, secret, secure: false });
const email = 'lena@example.org';
const password = 'four small words here';
let staffId: string;
let key: string;
let backupCodes: string[];

function needs(browser: BrowserCookies, by: StaffAuth = auth) {
	const address = randomBytes(4).join('.');
	return { auth: by, db, secret, address, cookie: browser.header(), at: new Date() };
}

async function passwordGiven(by: StaffAuth = auth, words = password) {
	const browser = new BrowserCookies();
	const answer = await signIn({ ...needs(browser, by), email, password: words });
	if (answer.ok) browser.take(answer.cookies);
	return { browser, next: answer.ok ? answer.next : answer.why };
}

async function who(browser: BrowserCookies, by: StaffAuth = auth) {
	return (await readSession({ auth: by, db }, browser.header(), new Date())).staff;
}

beforeEach(async () => {
	for (const table of ['staff_two_factor', 'staff_site', 'one_time_link', 'staff'] as const) {
		await db.deleteFrom(table).execute();
	}
	const siteId = await ensureFirstSite(db, { at: new Date() });
	const colleague = {
		name: 'Lena',
		email,
		role: 'connector',
		siteIds: [siteId],
		password,
		at: new Date(),
	} as const;
	staffId = await staffWithPassword(db, colleague);
	const { browser } = await passwordGiven();
	const begun = await beginSecondStep({ auth, cookie: browser.header() }, password);
	if (!begun.ok) throw new Error(begun.why);
	({ key, backupCodes } = begun.setup);
	const own = { auth, cookie: browser.header() };
	expect(await confirmSecondStep(own, '000000')).toEqual({ ok: false, why: 'code-wrong' });
	const confirmed = await confirmSecondStep(own, sixDigits(key, new Date()));
	expect(confirmed.ok).toBe(true);
});
afterAll(() => database.close());

test('our authenticator shows what RFC 6238 says it must', () => {
	// Appendix B, SHA-1, of which the last six of eight digits; the key is the text "12345678901234567890".
	const ofTheText = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
	expect(sixDigits(ofTheText, new Date(59_000))).toBe('287082');
	expect(sixDigits(ofTheText, new Date(1_111_111_109_000))).toBe('081804');
	expect(sixDigits(ofTheText, new Date(20_000_000_000_000))).toBe('353130');
});

describe('the second step', () => {
	test('a password alone opens nothing; the six digits of the moment do', async () => {
		const { browser, next } = await passwordGiven();
		expect(next).toBe('second-step');
		expect(await who(browser)).toBeNull();
		const digits = sixDigits(key, new Date());
		const taken = await takeSecondStep({
			...needs(browser),
			code: `${digits.slice(0, 3)} ${digits.slice(3)}`,
		});
		if (!taken.ok) throw new Error(taken.why);
		browser.take(taken.cookies);
		expect(await who(browser)).toMatchObject({ id: staffId, secondStep: true });
	});

	test('digits of an hour ago, wrong digits and no password at all open nothing', async () => {
		const { browser } = await passwordGiven();
		const old = sixDigits(key, new Date(Date.now() - 3_600_000));
		for (const code of [old, '', 'abcdef', '0'.repeat(10_000)]) {
			expect(await takeSecondStep({ ...needs(browser), code })).toEqual({ ok: false, why: 'code-wrong' });
		}
		const stranger = new BrowserCookies();
		const code = sixDigits(key, new Date());
		expect(await takeSecondStep({ ...needs(stranger), code })).toEqual({ ok: false, why: 'sign-in-again' });
	});

	test('five wrong codes end the attempt, the right one comes too late', async () => {
		const { browser } = await passwordGiven();
		for (let count = 0; count < 5; count += 1) await takeSecondStep({ ...needs(browser), code: 'wrong' });
		const code = sixDigits(key, new Date());
		expect(await takeSecondStep({ ...needs(browser), code })).toEqual({ ok: false, why: 'sign-in-again' });
	});

	test('each backup code works once', async () => {
		const code = backupCodes[0] ?? '';
		const first = await passwordGiven();
		expect(await takeSecondStep({ ...needs(first.browser), code })).toMatchObject({ ok: true });
		const second = await passwordGiven();
		expect(await takeSecondStep({ ...needs(second.browser), code })).toEqual({
			ok: false,
			why: 'code-wrong',
		});
	});

	test('is turned off with the password, and by a link from the coordinator', async () => {
		const { browser } = await passwordGiven();
		const taken = await takeSecondStep({ ...needs(browser), code: sixDigits(key, new Date()) });
		if (taken.ok) browser.take(taken.cookies);
		const own = { auth, cookie: browser.header() };
		expect(await endSecondStep(own, 'not my password')).toEqual({ ok: false, why: 'password-wrong' });
		expect(await endSecondStep(own, password)).toMatchObject({ ok: true });
		expect((await passwordGiven()).next).toBe('queue');
	});
});

describe('on another machine', () => {
	test('with the secret everything works from the tables alone', async () => {
		const moved = await makeStaffAuth({ db, secret: Buffer.from(secret), secure: false });
		const { browser } = await passwordGiven(moved);
		const taken = await takeSecondStep({ ...needs(browser, moved), code: sixDigits(key, new Date()) });
		if (!taken.ok) throw new Error(taken.why);
		browser.take(taken.cookies);
		expect(await who(browser, moved)).toMatchObject({ id: staffId });
	});

	test('without it passwords work, old sessions end, and a second step needs a link from the coordinator', async () => {
		const moved = await makeStaffAuth({ db, secret: randomBytes(32), secure: false });
		const { browser, next } = await passwordGiven(moved);
		expect(next).toBe('second-step');
		for (const code of [sixDigits(key, new Date()), backupCodes[1] ?? '']) {
			expect(await takeSecondStep({ ...needs(browser, moved), code })).toEqual({
				ok: false,
				why: 'second-step-unreadable',
			});
		}
		const acting = { role: 'admin', siteIds: [] } as const;
		const link = await givePasswordLink(db, { acting, staffId, at: new Date() });
		if (!link.ok) throw new Error(link.why);
		await setPasswordByLink(db, { token: link.token, password: 'some other four words', at: new Date() });
		expect((await passwordGiven(moved, 'some other four words')).next).toBe('queue');
	});
});
