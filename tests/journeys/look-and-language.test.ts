import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => running.close());

const html = (text: string) => /<html[^>]*>/.exec(text)?.[0] ?? '';

const backFrom = (text: string) => /data-keys="previous-page" href="([^"]*)"/.exec(text)?.[1];

describe('how pages look', () => {
	test('is chosen with a press, holds on every page, and ends with the visit', async () => {
		const visitor = new Visitor(running.url);
		const plain = 'data-text="standard" data-theme="default" data-spacing="normal"';
		expect(html((await visitor.get('/en')).text)).toContain(plain);
		const chosen = await visitor.post('/en/display?at=refer/name', { theme: 'white-on-black' });
		expect(chosen.headers.get('location')).toBe('/en/display?at=refer/name');
		await visitor.post('/en/display', { text: 'largest' });
		for (const path of ['/en', '/fr/help', '/fa', '/en/nowhere']) {
			expect(html((await visitor.get(path)).text), path).toContain(
				'data-text="largest" data-theme="white-on-black"',
			);
		}
		await visitor.post('/en/stop', {});
		expect(html((await visitor.get('/en')).text)).toContain(plain);
	});

	test('can be chosen on the first page, which comes back as it was chosen', async () => {
		const visitor = new Visitor(running.url);
		const buttons = (text: string) =>
			[
				...text.matchAll(
					/<button[^>]* name="theme" value="([\w-]+)" data-theme="([\w-]+)" aria-pressed="(\w+)"/g,
				),
			].map(([, value, drawnIn, pressed]) => [value, drawnIn, pressed]);
		const first = await visitor.get('/fa');
		expect(buttons(first.text)).toEqual([
			['default', 'default', 'true'],
			['black-on-white', 'black-on-white', 'false'],
			['white-on-black', 'white-on-black', 'false'],
			['low-glare', 'low-glare', 'false'],
		]);
		expect(first.text).toContain('action="/fa/display"');
		expect(first.text).toContain('name="here" value="/fa"');
		const chosen = await visitor.post('/fa/display', { here: '/fa', theme: 'white-on-black' });
		expect(chosen.headers.get('location')).toBe('/fa');
		const { text } = await visitor.get('/fa');
		expect(html(text)).toContain('data-theme="white-on-black"');
		expect(buttons(text).find(([, , pressed]) => pressed === 'true')?.[0]).toBe('white-on-black');
		const away = await visitor.post('/fa/display', { here: '//elsewhere.example', theme: 'default' });
		expect(away.headers.get('location')).toBe('/fa');
	});

	test('takes nothing that is no choice of ours', async () => {
		const visitor = new Visitor(running.url);
		await visitor.post('/en/display', { theme: '"><script>', text: 'huge', volume: '11' });
		visitor.cookies.set('porchlight_look', 'theme_<b>.text_9');
		const { text } = await visitor.get('/en/display?at=//elsewhere.example');
		expect(html(text)).toContain('data-theme="default"');
		expect(text).not.toContain('elsewhere.example');
	});
});

describe('leaving a question for a moment', () => {
	test.each(['language', 'display', 'help', 'stop', 'privacy'])(
		'to %s keeps what was typed, right or not',
		async (aid) => {
			const visitor = new Visitor(running.url, `192.0.2.${String(aid.length)}`);
			await visitor.refer('en', 'self', {
				name: { name: 'Rosa' },
				'reach-by': { 'reach-by': 'phone' },
				phone: { phone: '604 555 0123' },
			});
			const left = await visitor.post('/en/refer/phone', { phone: '604 55', leave: aid });
			expect(left.headers.get('location')).toBe(`/en/${aid}?at=refer/phone`);
			expect(backFrom((await visitor.get(`/en/${aid}?at=refer/phone`)).text)).toBe('/en/refer/phone');
			expect((await visitor.get('/fa/refer/phone')).text).toContain('value="604 55"');
			expect((await visitor.get('/fa/refer/check')).location, 'it is not sent like this').toBe(
				'/fa/refer/phone',
			);
		},
	);
});

test('from help to the languages and back, the way to the question is kept', async () => {
	const visitor = new Visitor(running.url, '192.0.2.97');
	await visitor.refer('en', 'self', { name: { name: 'Rosa' }, 'reach-by': { 'reach-by': 'desk-note' } });
	const help = await visitor.get('/en/help?at=refer/words');
	expect(help.text).toContain('href="/en/language?at=help/refer/words"');
	const languages = await visitor.get('/en/language?at=help/refer/words');
	expect(languages.text).toContain('href="/fa/help?at=refer/words"');
	expect(backFrom(languages.text)).toBe('/en/help?at=refer/words');
	expect(backFrom((await visitor.get('/fa/help?at=refer/words')).text)).toBe('/fa/refer/words');
});

describe('the voice', () => {
	test('is turned on and off from a question without losing a word, and ends with the visit', async () => {
		const visitor = new Visitor(running.url, '192.0.2.99');
		await visitor.post('/en', { door: 'self' });
		expect((await visitor.get('/en/refer/name')).text).not.toContain('speech-script');
		const on = await visitor.post('/en/refer/name', { name: 'Ro', leave: 'listen' });
		expect(on.headers.get('location')).toBe('/en/refer/name');
		const spoken = (await visitor.get('/en/refer/name')).text;
		expect(spoken).toContain('value="Ro"');
		expect(spoken).toContain('id="speech-script"');
		await visitor.post('/en/refer/name?change', { name: 'Ros', leave: 'quiet' });
		expect((await visitor.get('/en/refer/name')).text).not.toContain('speech-script');
		const back = await visitor.post('/en/listen', {
			voice: 'on',
			pace: '65',
			here: '/en/help?at=refer/name',
		});
		expect(back.headers.get('location')).toBe('/en/help?at=refer/name');
		expect((await visitor.get('/en/help')).text).toContain('data-pace="65"');
		await visitor.post('/en/stop', {});
		expect((await visitor.get('/en/help')).text).not.toContain('data-reading-bar');
	});

	test('leads nowhere but to our own pages, and has no words for "</script>" but as words', async () => {
		const visitor = new Visitor(running.url, '192.0.2.98');
		const away = await visitor.post('/en/listen', { voice: 'on', here: '//elsewhere.example' });
		expect(away.headers.get('location')).toBe('/en');
		await visitor.post('/en', { door: 'self' });
		await visitor.post('/en/refer/name', { name: '</script><b>', leave: 'help' });
		const { text } = await visitor.get('/en/refer/name');
		const [data = ''] = /(?<=id="speech-script">)[^]*?(?=<\/script>)/.exec(text) ?? [];
		expect(JSON.stringify(JSON.parse(data))).toContain('</script><b>');
		expect(data).not.toContain('<');
	});
});

describe('twelve languages', () => {
	test.each(languages)(
		'$code: said on <html>, on every page, from the first to the reference',
		async ({ code, tag, direction }) => {
			const visitor = new Visitor(
				running.url,
				`198.51.100.${String(languages.findIndex((one) => one.code === code))}`,
			);
			const start = (await visitor.get(`/${code}`)).text;
			expect(html(start)).toContain(`<html lang="${tag}" dir="${direction}"`);
			for (const one of languages) expect(start, one.code).toContain(`lang="${one.tag}"`);
			await visitor.refer(code, 'self', { name: { name: 'Rosa' }, 'reach-by': { 'reach-by': 'desk-note' } });
			expect(await visitor.send(code)).toMatch(/^[A-Z0-9]{6}$/);
		},
	);

	test('a language that is not ours is a plain page with a way on', async () => {
		const answer = await new Visitor(running.url).get('/xx/refer/name');
		expect(answer.status).toBe(404);
		expect(answer.text).toContain('href="/en"');
	});
});
