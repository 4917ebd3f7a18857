import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { forgetExpired } from '#lib/server/use-cases/forget-expired.ts';
import { anotherKiosk, enrolledKiosk, visitKiosk, type Cookies } from '../support/kiosks.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

let database: TestDatabase;
let running: Running;
beforeAll(async () => {
	database = await testDatabase();
	running = await startPorchlight({ DATABASE_URL: database.url });
	await enrolledKiosk(running);
});
afterAll(async () => {
	await running.close();
	await database.close();
});

const newKiosk = (settings = {}) => anotherKiosk(database.pool, settings);
const visit = (kiosk: Cookies, language = 'en') => visitKiosk(running.url, kiosk, language);
const answers = { name: { name: 'Rosa Example' }, 'reach-by': { 'reach-by': 'desk-note' } };
const drafts = async () => (await database.pool.query('select id from draft')).rowCount;
const screen = (cookies: Cookies) => Object.assign(new Visitor(running.url), { cookies: new Map(cookies) });

/** A person who has answered everything at a kiosk of their own, with a look and a voice of their own. */
async function answering(kiosk: Cookies) {
	const visitor = await visit(kiosk);
	await visitor.post('/en/display', { theme: 'white-on-black', text: 'largest' });
	await visitor.post('/en/listen', { voice: 'on', pace: '50', here: '/en' });
	await visitor.refer('en', 'self', answers);
	return visitor;
}

/** Everything that was the person's: pages of theirs, for whoever comes next at the same screen. */
const theirs = ['/en', '/en/refer/needs', '/en/refer/check', '/en/refer/sent', '/en/help', '/en/display'];

test('the first screen offers every language in its own words, those of the kiosk first', async () => {
	const kiosk = await newKiosk({ languagesFirst: ['fa', 'zh-Hant', 'xx'] });
	const { text } = await screen(kiosk).get('/kiosk');
	expect(text).toContain('<html lang="fa" dir="rtl"');
	const offered = [...text.matchAll(/name="language" value="([\w-]+)" lang="([\w-]+)" dir="(\w+)"/g)];
	const codes = languages.map(({ code }) => code);
	expect(offered.map(([, code]) => code)).toEqual([
		'fa',
		'zh-Hant',
		...codes.filter((code) => code !== 'fa' && code !== 'zh-Hant'),
	]);
	for (const { endonym } of languages) expect(text).toContain(endonym);
	for (const words of ['有人可以幫您。', 'Someone can help you.', 'Quelqu’un peut vous aider.']) {
		expect(text).toContain(words);
	}
	for (const { code } of languages) expect((await visit(kiosk, code)).cookies.size).toBe(2);
	expect((await screen(kiosk).post('/kiosk', { language: 'klingon' })).location).toBe('/fa');
});

test('without a visit every page for people leads to the first screen', async () => {
	const kiosk = await newKiosk();
	for (const path of ['/', ...theirs, '/fr/stop', '/en/sheets/x', '/en/nowhere']) {
		expect((await screen(kiosk).get(path)).location, path).toBe('/kiosk');
	}
	expect((await screen(kiosk).post('/en', { door: 'self' })).location).toBe('/kiosk');
	expect(await drafts()).toBe(0);
});

test.each([
	['stopped', (visitor: Visitor) => visitor.post('/en/stop', {})],
	['finished after sending', (visitor: Visitor) => visitor.post('/en/refer/sent', {})],
	['left by the quick way out', (visitor: Visitor) => visitor.post('/en/exit', {})],
	['timed out', (visitor: Visitor) => visitor.ask('DELETE', '/kiosk/visit')],
	['back at the first screen', (visitor: Visitor) => visitor.get('/kiosk')],
	['a browser that died, at the first screen', (_: Visitor, kiosk: Cookies) => screen(kiosk).get('/kiosk')],
	['somebody else has begun', (_: Visitor, kiosk: Cookies) => visit(kiosk, 'fr').then(() => undefined)],
])('an end leaves nothing: %s', async (_, end) => {
	const kiosk = await newKiosk();
	const visitor = await answering(kiosk);
	await visitor.send('en');
	const before = new Map(visitor.cookies);
	const { text } = await visitor.get('/en/refer/sent');
	const sheets = [...text.matchAll(/href="(\/en\/sheets\/[\w-]{43})"/g)].map(([, path]) => String(path));
	expect(sheets).toHaveLength(2);
	expect((await visitor.get(`${sheets[0]}/pdf`)).status).toBe(200);

	const answer = await end(visitor, kiosk);
	if (answer) {
		expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
		expect(answer.headers.get('cache-control')).toBe('no-store');
	}
	expect(await drafts()).toBe(0);
	// Whoever kept all cookies, as a browser restored after a crash may.
	const thief = Object.assign(new Visitor(running.url), { cookies: before });
	for (const path of [...theirs, ...sheets, `${sheets[0]}/pdf`]) {
		expect((await thief.get(path)).location, path).toBe('/kiosk');
	}
	const next = await visit(kiosk);
	for (const sheet of sheets) expect((await next.get(sheet)).status, sheet).toBe(404);
	expect((await next.get('/en/refer/check')).location).toBe('/en');
	const start = (await next.get('/en')).text;
	expect(start).toContain('data-text="standard" data-theme="default"');
	expect(start).not.toContain('data-reading-bar');
	expect(start).not.toContain('Rosa');
});

test('a visit has one kiosk and a kiosk one visit: neighbours do not disturb each other', async () => {
	const [one, other] = [await newKiosk(), await newKiosk()];
	const [first, second] = [await answering(one), await answering(other)];
	const later = await visit(one, 'fr');
	expect((await first.get('/en/refer/check')).location).toBe('/kiosk');
	expect((await first.ask('DELETE', '/kiosk/visit')).status, 'late, and of no effect').toBe(204);
	expect((await later.get('/fr')).status).toBe(200);
	expect((await second.get('/en/refer/check')).text).toContain('Rosa Example');
	await second.post('/en/stop', {});
});

test('whoever is still there keeps their answers, and whoever is not loses them to the server too', async () => {
	const kiosk = await newKiosk();
	const visitor = await answering(kiosk);
	await visitor.send('en');
	const expire = (minutes: number) =>
		database.pool.query(
			`update draft set expires_at = now() + make_interval(mins => $1);
			update sheet_link set expires_at = now() + make_interval(mins => $1)`.replaceAll('$1', String(minutes)),
		);
	const left = async () => {
		const { rows } = await database.pool.query<{ minutes: number }>(
			`select extract(epoch from least(min(draft.expires_at), min(sheet_link.expires_at)) - now()) / 60 as minutes
			from draft join sheet_link on draft_id = draft.id`,
		);
		return Number(rows[0]?.minutes);
	};
	await expire(2);
	await screen(kiosk).ask('POST', '/kiosk/visit');
	expect(await left(), 'who has no visit prolongs nothing').toBeLessThan(3);
	expect((await visitor.ask('POST', '/kiosk/visit')).status).toBe(204);
	expect(await left()).toBeGreaterThan(28);
	await expire(-1);
	await visitor.ask('POST', '/kiosk/visit');
	expect((await visitor.get('/en/refer/sent')).location).toBe('/en');
	expect(await forgetExpired(database.db, { at: new Date() })).toBe(1);
	expect(await drafts()).toBe(0);
});

test('the first screen has a mark that changes with what it shows, and the team sees when it was heard of', async () => {
	const kiosk = await newKiosk();
	const mark = async () => (await screen(kiosk).get('/kiosk/contact')).text;
	const before = await mark();
	expect((await screen(kiosk).get('/kiosk')).text).toContain(`data-attract="${before}"`);
	expect(await mark()).toBe(before);
	await database.pool.query(`update kiosk set settings = '{"text": "large"}', last_contact_at = null`);
	expect(await mark()).not.toBe(before);
	const { rows } = await database.pool.query(
		'select count(*)::int from kiosk where last_contact_at is not null',
	);
	expect(rows).toEqual([{ count: 1 }]);
});

test('where nothing can be erased now, the first screen is there all the same, and the browser has forgotten', async () => {
	const kiosk = await newKiosk();
	const visitor = await answering(kiosk);
	const before = new Map(visitor.cookies);
	await database.pool.query('alter table draft rename to draft_away');
	try {
		const { status, headers } = await visitor.get('/kiosk');
		expect([status, headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"']);
		expect([...visitor.cookies.keys()]).toEqual(['porchlight_kiosk']);
		expect((await visitor.ask('DELETE', '/kiosk/visit')).status, 'nothing to end with').toBe(204);
		const late = Object.assign(new Visitor(running.url), { cookies: before });
		expect((await late.ask('DELETE', '/kiosk/visit')).status, 'to be asked again').toBe(500);
	} finally {
		await database.pool.query('alter table draft_away rename to draft');
	}
	expect(await drafts()).toBe(1);
	await visit(kiosk);
	expect(await drafts()).toBe(0);
});
