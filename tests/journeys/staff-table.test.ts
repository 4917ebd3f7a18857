import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Connection } from '#lib/server/db/connection.ts';
import { sendReferral } from '#lib/server/use-cases/send-referral.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { staffRoutes } from '../support/staff-routes.ts';
import { staffWithPassword } from '../support/staff.ts';
import { silent } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

/** What each route is about, and so whom it must not let in. A route that is not here fails the first test. */
const table: Record<string, 'anyone' | 'staff' | 'case' | 'runs-sites' | 'site'> = {
	'/team': 'anyone',
	'/team/account': 'staff',
	'/team/cases/[case]': 'case',
	'/team/cases/[case]/birth-year': 'case',
	'/team/cases/[case]/claim': 'case',
	'/team/cases/[case]/closure': 'case',
	'/team/cases/[case]/consents': 'case',
	'/team/cases/[case]/contact-attempts': 'case',
	'/team/cases/[case]/follow-ups': 'case',
	'/team/cases/[case]/needs': 'case',
	'/team/cases/[case]/notes': 'case',
	'/team/cases/[case]/prescription': 'case',
	'/team/cases/[case]/prescription/actions/[action]': 'case',
	'/team/cases/[case]/prescription/goals/[goal]': 'case',
	'/team/cases/[case]/prescription/print': 'case',
	'/team/cases/[case]/prescription/print/pdf': 'case',
	'/team/cases/[case]/release': 'case',
	'/team/first-coordinator/[token]': 'anyone',
	'/team/new-password/[token]': 'anyone',
	'/team/queue': 'staff',
	'/team/referrals/new': 'staff',
	'/team/sign-in': 'anyone',
	'/team/sign-in/second-step': 'anyone',
	'/team/sign-out': 'anyone',
	'/team/slips': 'staff',
	'/team/sites': 'runs-sites',
	'/team/sites/[site]': 'site',
	'/team/sites/[site]/kiosks': 'site',
	'/team/sites/[site]/kiosks/[kiosk]': 'site',
	'/team/sites/[site]/partners': 'site',
	'/team/sites/[site]/speaking': 'site',
	'/team/sites/new': 'runs-sites',
};
const routes = staffRoutes();
const about = (what: string) => routes.filter(({ id }) => table[id] === what);
const roles = ['connector', 'coordinator', 'admin'] as const;
const secretName = 'Zq Hidden';

let running: Running;
let database: Connection;
let own: { site: string; case: string };
let other: { site: string; case: string; reference: string };
const missing = { site: uuidv7(), case: uuidv7() };
const visitors = new Map<string, Visitor>();
const visitor = (role: string) => visitors.get(role) ?? new Visitor(running.url, '10.9.9.9');

beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'warn', TRUSTED_PROXIES: '127.0.0.1' });
	const { dataFolder } = running;
	database = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	const { db } = database;
	const siteWithCase = async (name: string) => {
		const site = uuidv7();
		await db
			.insertInto('site')
			.values({ id: site, name: `${name} Library` })
			.execute();
		const answers = { door: 'self', name, 'reach-by': 'desk-note' } as const;
		const whence = { siteId: site, kioskId: null, enteredBy: null, language: 'en', at: new Date() };
		const sent = await sendReferral(db, { referralId: uuidv7(), answers, ...whence });
		if (!sent.ok) throw new Error(sent.question);
		return { site, case: sent.caseId, reference: sent.reference };
	};
	own = await siteWithCase('Grace');
	other = await siteWithCase(secretName);
	for (const [at, role] of roles.entries()) {
		const email = `${role}@example.org`;
		const password = 'four small words here';
		const person = { name: role, email, role, siteIds: [own.site], password, at: new Date() };
		await staffWithPassword(db, person);
		const browser = new Visitor(running.url, `10.9.9.${String(at)}`);
		expect((await browser.post('/team/sign-in', { email, password })).location).toBe('/team/queue');
		visitors.set(role, browser);
	}
});
afterAll(async () => {
	await database.close();
	await running.close();
});

type Ids = { site: string; case: string };
const child = uuidv7();
const addressOf = (id: string, ids: Ids) =>
	id
		.replace('[case]', ids.case)
		.replace('[site]', ids.site)
		.replace(/\[(goal|action|kiosk)\]/, child)
		.replace('[token]', 'a'.repeat(43));

/** Reads a route, its data and all its actions; the answers, with the ids of this case taken out. */
async function askAll(route: { id: string; actions: string[] }, ids: Ids, browser: Visitor) {
	const path = addressOf(route.id, ids);
	const named = ['needId', 'followUpId', 'prescriptionId', 'staff', 'partner'];
	const form = { words: 'x', goal: 'x', ...Object.fromEntries(named.map((name) => [name, child])) };
	const answers = [await browser.get(path), await browser.get(`${path}/__data.json`)];
	for (const action of route.actions) answers.push(await browser.post(`${path}${action}`, form));
	return answers.map(({ status, location, text }) => ({
		status,
		location,
		text: text
			.replaceAll(ids.case, 'ID')
			.replaceAll(ids.site, 'ID')
			.replaceAll(/nonce="[^"]*"/g, ''),
	}));
}

/** All that hangs on a case, counted. */
async function written(caseId: string) {
	const tables = [
		'event',
		'consent',
		'need',
		'note',
		'contact_attempt',
		'prescription',
		'follow_up',
		'closure',
		'print',
	];
	const counts = tables.map((name) => `(select count(*)::int from ${name} where case_id = $1) as ${name}`);
	return (await database.pool.query(`select ${counts.join(', ')}`, [caseId])).rows;
}

test('every route on disk has its row, and every row its route', () => {
	expect(routes.map(({ id }) => id)).toEqual(Object.keys(table).sort());
	expect(about('case').filter(({ actions }) => actions.length > 0).length).toBeGreaterThan(8);
});

describe('who is not signed in is led to sign in and told nothing', () => {
	test.each(routes.filter(({ id }) => table[id] !== 'anyone'))('$id', async (route) => {
		for (const ids of [own, other, missing]) {
			const [page, data, ...posts] = await askAll(route, ids, visitor('nobody'));
			for (const answer of [page, ...posts]) {
				expect(answer?.status).toBe(303);
				expect(answer?.location).toBe('/team/sign-in');
			}
			expect(data?.text).not.toContain(secretName);
		}
	});
});

describe.each(roles)('%s', (role) => {
	test.each(about('case'))('$id: own is answered; other and missing alike', async (route) => {
		const before = await written(other.case);
		const [page] = await askAll({ ...route, actions: [] }, own, visitor(role));
		expect([200, 303, 404]).toContain(page?.status);
		const theirs = await askAll(route, other, visitor(role));
		const none = await askAll(route, missing, visitor(role));
		const nonsense = await askAll(route, { ...missing, case: "x'--" }, visitor(role));
		for (const answers of role === 'admin' ? [none, nonsense] : [theirs, none, nonsense]) {
			const [seen, , ...posts] = answers;
			for (const answer of [seen, ...posts]) expect(answer?.status).toBe(404);
		}
		if (role === 'admin') return;
		expect(theirs).toEqual(none);
		expect(await written(other.case)).toEqual(before);
		for (const { text } of theirs) {
			expect(text).not.toContain(secretName);
			expect(text).not.toContain(other.reference);
		}
	});

	test.each(about('site'))('$id: other and missing alike', async (route) => {
		const theirs = await askAll(route, other, visitor(role));
		const none = await askAll(route, missing, visitor(role));
		if (role !== 'admin') expect(theirs).toEqual(none);
		for (const answer of none) expect([200, 403, 404]).toContain(answer.status);
		expect(none[0]?.status).toBe(role === 'connector' ? 403 : 404);
	});

	test('the queue shows the own site only', async () => {
		const { text } = await visitor(role).get('/team/queue?show=all');
		expect(text).toContain('Grace');
		if (role !== 'admin') expect(text).not.toContain(secretName);
	});
});

test('nothing of it was an error of ours', () => {
	expect(running.said()).not.toContain('request-failed');
});
