import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrolledKiosk, visitKiosk, type Cookies } from '../support/kiosks.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

let database: TestDatabase;
let running: Running;
let enrolled: Cookies;
/** The kiosk's screen, once somebody has chosen a language on it. */
const kiosk = () => visitKiosk(running.url, enrolled, 'en');
/** The same before. */
const untouched = () => Object.assign(new Visitor(running.url), { cookies: new Map(enrolled) });
beforeAll(async () => {
	database = await testDatabase();
	running = await startPorchlight({ DATABASE_URL: database.url });
	enrolled = await enrolledKiosk(running);
});
afterAll(async () => {
	await running.close();
	await database.close();
});

const html = (text: string) => /<html[^>]*>/.exec(text)?.[0] ?? '';
const style = (text: string) => /<style>(:root\{--mm:[^<]*)<\/style>/.exec(text)?.[1] ?? '';
const set = (settings: unknown) =>
	database.pool.query('update kiosk set settings = $1', [JSON.stringify(settings)]);

describe('the screen of a kiosk', () => {
	test('is told its millimetre, and the policy lets in this one line of style', async () => {
		await set({});
		const visitor = await kiosk();
		for (const path of ['/en', '/fa/help', '/vi/display', '/ko/nowhere', '/en/refused/429', '/kiosk']) {
			const page = await visitor.get(path);
			expect(html(page.text), path).toContain('data-kiosk');
			expect(style(page.text), path).toBe(':root{--mm:4.0323px}');
			const hash = createHash('sha256').update(style(page.text)).digest('base64');
			const policy = page.headers.get('content-security-policy') ?? '';
			expect(/style-src ([^;]*)/.exec(policy)?.[1], path).toContain(`'sha256-${hash}'`);
			expect(policy).not.toContain('unsafe-inline');
		}
	});

	test('has its keys and its guard also on a page that is not there, and says when that goes on below', async () => {
		await set({ secondPressMs: 900 });
		for (const path of ['/fa/nowhere', '/fa/sheets/nothing', '/xx/nowhere']) {
			const { status, text } = await (await kiosk()).get(path);
			expect(status, path).toBe(404);
			expect(text, path).toMatch(/<meta name="keys" content="\{/);
			expect(text, path).toContain('name="second-press" content="900"');
			for (const island of ['keypad', 'guard', 'more-below', 'visit']) {
				expect(text, path).toMatch(new RegExp(`/islands/${island}\\.[^"]*\\.js"`));
			}
		}
		const { text } = await (await kiosk()).get('/team/nowhere');
		expect(text).not.toContain('name="keys"');
	});

	test('has the density that staff set, from the next page on, and a wrong one is not believed', async () => {
		await set({ pxPerMm: 2.71 });
		expect(style((await untouched().get('/kiosk')).text)).toBe(':root{--mm:2.7100px}');
		await set({ pxPerMm: '</style><script>' });
		expect(style((await untouched().get('/kiosk')).text)).toBe(':root{--mm:4.0323px}');
	});

	test('begins with the words in the size that staff set, and every end leads back to it', async () => {
		await set({ text: 'large' });
		const visitor = await kiosk();
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="large"');
		await visitor.post('/pa/display', { theme: 'low-glare' });
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="large" data-theme="low-glare"');
		await visitor.post('/pa/display', { text: 'standard' });
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="standard"');
		expect((await visitor.post('/pa/stop', {})).location).toBe('/kiosk');
		for (const page of [await visitor.get('/kiosk'), await (await kiosk()).get('/pa')]) {
			expect(html(page.text)).toContain('data-text="large" data-theme="default"');
		}
	});

	test('keeps its size on pages that are shown while the database gives no answer', async () => {
		await set({ pxPerMm: 3 });
		const visitor = await kiosk();
		await visitor.get('/en');
		await database.pool.query('alter table kiosk rename to kiosk_away');
		try {
			for (const [path, status] of [
				['/en/language', 200],
				['/en/display', 200],
				['/en', 500],
			] as const) {
				const page = await visitor.get(path);
				expect(page.status, path).toBe(status);
				expect(html(page.text), path).toContain('data-kiosk');
				expect(style(page.text), path).toBe(':root{--mm:3.0000px}');
			}
		} finally {
			await database.pool.query('alter table kiosk_away rename to kiosk');
		}
	});
});

describe('nothing of it', () => {
	const plain = (page: { text: string; headers: Headers }) => {
		expect(html(page.text)).not.toContain('data-kiosk');
		expect(page.text).not.toContain('--mm:');
		expect(page.headers.get('content-security-policy')).not.toMatch(/style-src [^;]*sha256-/);
	};

	test('is on a page at home', async () => {
		plain(await new Visitor(running.url).get('/en'));
		expect((await new Visitor(running.url).get('/kiosk')).location).toBe('/en');
	});

	test('is on the pages of the team', async () => {
		plain(await (await kiosk()).get('/team/sign-in'));
	});

	test('is left once a kiosk is revoked or never was one: its screen says whom to ask, and nothing else', async () => {
		const visitor = await kiosk();
		await visitor.post('/en', { door: 'self' });
		await database.pool.query(
			"update kiosk set revoked_at = now(); update site set name = 'Elm Street Library', phone = '604 555 0142'",
		);
		const stranger = new Visitor(running.url);
		stranger.cookies.set('porchlight_kiosk', 'a'.repeat(43));
		for (const [screen, says] of [
			[visitor, /Elm Street Library.*604.555.0142/s],
			[stranger, /Please ask at the desk/],
		] as const) {
			for (const path of ['/', '/en', '/fa/help', '/en/refer/needs', '/en/sheets/x']) {
				expect((await screen.get(path)).location, path).toBe('/kiosk');
			}
			expect((await screen.post('/en', { door: 'self' })).location).toBe('/kiosk');
			const page = await screen.get('/kiosk');
			expect(page.status).toBe(200);
			expect(page.text).toMatch(says);
			plain(page);
			expect((await screen.get('/kiosk/contact')).status).toBe(404);
			expect((await screen.get('/team/sign-in')).status).toBe(200);
		}
		await database.pool.query('update kiosk set revoked_at = null');
		expect((await visitor.get('/kiosk')).text).toContain('data-attract');
	});
});
