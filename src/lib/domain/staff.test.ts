import { describe, expect, test } from 'vitest';
import { parse } from './field-error.ts';
import { colleagueSchema, mayGive, mayOpenAnew, mayRun, mayWorkAt, passwordSchema } from './staff.ts';

const password = (newPassword: unknown) => parse(passwordSchema, { newPassword });
const email = (typed: string) => parse(colleagueSchema, { name: 'Noor', email: typed, role: 'connector' });

describe('passwords', () => {
	test.each([
		'four small words here',
		'motdepasse12',
		'密码密码密码密码密码密码',
		' spaces count too ',
		'🏮'.repeat(12),
	])('%j is taken as it is', (typed) =>
		expect(password(typed)).toEqual({ ok: true, value: { newPassword: typed } }),
	);
	test.each([
		['', 'password-required'],
		[undefined, 'password-required'],
		['eleven chars'.slice(0, 11), 'password-short'],
		['🏮'.repeat(11), 'password-short'],
		['x'.repeat(129), 'password-long'],
	])('%j is refused: %s', (typed, code) => {
		expect(password(typed)).toEqual({ ok: false, errors: [{ field: 'newPassword', code }] });
	});
});

describe('e-mail addresses', () => {
	test.each([
		['  Rosa.O’B@Example.org'.replace('’', "'"), "rosa.o'b@example.org"],
		['a+b@mail.example.co', 'a+b@mail.example.co'],
	])('%j is %s', (typed, kept) => expect(email(typed)).toMatchObject({ ok: true, value: { email: kept } }));
	test.each([
		['', 'email-required'],
		['rosa', 'email-wrong'],
		['rosa@home', 'email-wrong'],
		['.rosa@example.org', 'email-wrong'],
		['a..b@example.org', 'email-wrong'],
		['rosa@example.org, noor@example.org', 'email-wrong'],
		['<rosa@example.org>', 'email-wrong'],
		[`${'x'.repeat(250)}@example.org`, 'too-long'],
	])('%j is refused: %s', (typed, code) => {
		expect(email(typed)).toEqual({ ok: false, errors: [{ field: 'email', code }] });
	});
});

test.each([undefined, '', 'queen'])('%j is no role', (role) => {
	expect(parse(colleagueSchema, { name: 'Noor', email: 'noor@example.org', role })).toEqual({
		ok: false,
		errors: [{ field: 'role', code: 'role-required' }],
	});
});

describe('who may do what', () => {
	const connector = { role: 'connector', siteIds: ['elm'] } as const;
	const coordinator = { role: 'coordinator', siteIds: ['elm'] } as const;
	const admin = { role: 'admin', siteIds: [] } as const;

	test.each([
		[connector, 'elm', true, false],
		[connector, 'oak', false, false],
		[coordinator, 'elm', true, true],
		[coordinator, 'oak', false, false],
		[admin, 'oak', true, true],
	])('%o at %s: works there %s, runs it %s', (acting, site, works, runs) => {
		expect(mayWorkAt(acting, site)).toBe(works);
		expect(mayRun(acting, site)).toBe(runs);
	});

	test('nobody gives more than they hold', () => {
		expect([connector, coordinator, admin].map((acting) => mayGive(acting, 'connector'))).toEqual([
			false,
			true,
			true,
		]);
		expect([connector, coordinator, admin].map((acting) => mayGive(acting, 'admin'))).toEqual([
			false,
			false,
			true,
		]);
	});

	test('a coordinator opens anew only accounts that open no site but theirs', () => {
		expect(mayOpenAnew(coordinator, connector)).toBe(true);
		expect(mayOpenAnew(coordinator, { role: 'connector', siteIds: ['elm', 'oak'] })).toBe(false);
		expect(mayOpenAnew(coordinator, { role: 'connector', siteIds: [] })).toBe(false);
		expect(mayOpenAnew(coordinator, admin)).toBe(false);
		expect(mayOpenAnew(connector, connector)).toBe(false);
		expect(mayOpenAnew(admin, admin)).toBe(true);
	});
});
