import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

let database: TestDatabase;
let running: Running;
const kiosk = () => Object.assign(new Visitor(running.url), { cookies: new Map(enrolled) });
let enrolled: Map<string, string>;
beforeAll(async () => {
	database = await testDatabase();
	running = await startPorchlight({ DATABASE_URL: database.url });
	const first = new Visitor(running.url);
	await first.post(new URL(running.kioskEnrolment).pathname, {});
	enrolled = first.cookies;
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
		for (const path of ['/en', '/fa/help', '/vi/display', '/ko/nowhere', '/en/refused/429']) {
			const page = await kiosk().get(path);
			expect(html(page.text), path).toContain('data-kiosk');
			expect(style(page.text), path).toBe(':root{--mm:4.0323px}');
			const hash = createHash('sha256').update(style(page.text)).digest('base64');
			const policy = page.headers.get('content-security-policy') ?? '';
			expect(/style-src ([^;]*)/.exec(policy)?.[1], path).toContain(`'sha256-${hash}'`);
			expect(policy).not.toContain('unsafe-inline');
		}
	});

	test('has the density that staff set, from the next page on, and a wrong one is not believed', async () => {
		await set({ pxPerMm: 2.71 });
		expect(style((await kiosk().get('/en')).text)).toBe(':root{--mm:2.7100px}');
		await set({ pxPerMm: '</style><script>' });
		expect(style((await kiosk().get('/en')).text)).toBe(':root{--mm:4.0323px}');
	});

	test('begins with the words in the size that staff set, and every end leads back to it', async () => {
		await set({ text: 'large' });
		const visitor = kiosk();
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="large"');
		await visitor.post('/pa/display', { theme: 'low-glare' });
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="large" data-theme="low-glare"');
		await visitor.post('/pa/display', { text: 'standard' });
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="standard"');
		await visitor.post('/pa/stop', {});
		expect(html((await visitor.get('/pa')).text)).toContain('data-text="large" data-theme="default"');
	});

	test('keeps its size on pages that are shown while the database gives no answer', async () => {
		await set({ pxPerMm: 3 });
		await kiosk().get('/en');
		await database.pool.query('alter table kiosk rename to kiosk_away');
		try {
			for (const [path, status] of [
				['/en/language', 200],
				['/en', 500],
			] as const) {
				const page = await kiosk().get(path);
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

	test('is on a page at home, nor with a cookie that no kiosk has', async () => {
		plain(await new Visitor(running.url).get('/en'));
		const stranger = new Visitor(running.url);
		stranger.cookies.set('porchlight_kiosk', 'a'.repeat(43));
		plain(await stranger.get('/en'));
	});

	test('is on the pages of the team', async () => {
		plain(await kiosk().get('/team/sign-in'));
	});

	test('is left once a kiosk is revoked', async () => {
		await database.pool.query('update kiosk set revoked_at = now()');
		plain(await kiosk().get('/en'));
		await database.pool.query('update kiosk set revoked_at = null');
	});
});
