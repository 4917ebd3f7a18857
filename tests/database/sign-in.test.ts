import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { email, minutes, password, staffHouse, type StaffHouse } from '../support/staff-house.ts';

let house: StaffHouse;
beforeAll(async () => void (house = await staffHouse()));
afterAll(() => house.close());

describe('signing in', () => {
	test('a wrong password and an unknown e-mail are answered alike, in about the same time', async () => {
		const times = { wrong: [] as number[], unknown: [] as number[] };
		for (let round = 0; round < 7; round += 1) {
			let started = performance.now();
			const wrong = await house.attempt({ email, password: 'not the right words' });
			times.wrong.push(performance.now() - started);
			started = performance.now();
			const unknown = await house.attempt({ email: 'nobody@example.org', password: 'not the right words' });
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
		expect(await house.attempt({ email: odd, password: 'whatever it may be' })).toEqual({
			ok: false,
			why: 'email-or-password-wrong',
		});
		expect(await house.attempt({ email, password: `${odd}\u0000` })).toEqual({
			ok: false,
			why: 'email-or-password-wrong',
		});
	});

	test('cookies are for this server alone and out of the reach of scripts', async () => {
		const answer = await house.attempt({ email: ' ROSA@example.org ', password });
		if (!answer.ok) throw new Error(answer.why);
		const cookie = answer.cookies.find((header) => header.includes('session_token='));
		expect(cookie).toMatch(/^__Secure-porchlight_staff\.session_token=/);
		expect(cookie).toMatch(/; HttpOnly/);
		expect(cookie).toMatch(/; Secure/);
		expect(cookie).toMatch(/; SameSite=Strict/i);
	});

	test('who is signed in comes with role, sites and language', async () => {
		expect(await house.who(await house.signedIn())).toEqual({
			id: house.staffId,
			name: 'Rosa',
			email,
			role: 'connector',
			siteIds: [house.siteId],
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
			const answer = await house.attempt({ email, password: 'wrong wrong wrong', address, at });
			expect(answer).toEqual({ ok: false, why: 'email-or-password-wrong' });
		}
		const eleventh = await house.attempt({ email, password, address, at });
		expect(eleventh).toEqual({ ok: false, why: 'too-many-attempts', retryAfterSeconds: 900 });
		expect(await house.attempt({ email, password, address: '198.51.100.2', at })).toMatchObject({ ok: true });
		const later = new Date(at.getTime() + minutes(15));
		expect(await house.attempt({ email, password, address, at: later })).toMatchObject({ ok: true });
	});

	test('one address cannot go through many accounts', async () => {
		const address = '198.51.100.3';
		const at = new Date();
		const tries = Array.from({ length: 51 }, (_, n) =>
			house.attempt({ email: `someone${n}@example.org`, password: 'wrong wrong wrong', address, at }),
		);
		const answers = await Promise.all(tries);
		expect(answers.filter((answer) => !answer.ok && answer.why === 'too-many-attempts')).toHaveLength(1);
	});
});
