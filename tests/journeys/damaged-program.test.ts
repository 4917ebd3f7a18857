import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unmarked } from '#lib/domain/borrowed.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { copyProgram } from '../support/copied-program.ts';
import { startPorchlight, temporaryFolder, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

const copy = copyProgram();
let running: Running;

const own = (language: string, key: string) => unmarked(translator(language)(key));
const inEnglish = (key: string) => `<span lang="en-CA" dir="ltr">${own('en', key)}</span>`;

/** Spoils some of its Persian and Arabic words in every way a file can be spoilt. */
function damage(): void {
	// A key that is missing, an empty string, something that is no string, and a plural that nobody can read.
	copy.say(`stop: "${own('fa', 'common:stop')}",`, '');
	copy.say(`personHelp: "${own('fa', 'common:personHelp')}",`, 'personHelp: "",');
	copy.say(`languages: "${own('fa', 'common:languages')}",`, 'languages: { no: "words" },');
	copy.say(/"?callWithin_few"?: "[^"]*أيام[^"]*",/, 'callWithin_few: "{{{count}} أيام",');
}

beforeAll(async () => {
	damage();
	running = await startPorchlight({}, temporaryFolder(), copy.folder);
});
afterAll(async () => {
	await running.close();
	copy.remove();
});

describe('a built program whose words are damaged', () => {
	test('names each of them when it starts, and no other', () => {
		const named = running
			.said()
			.split('\n')
			.filter((line) => line.includes('words-in-english'))
			.map((line) => JSON.parse(line) as { language: string; key: string; code: string })
			.map(({ language, key, code }) => `${language} ${key} ${code}`);
		expect(named.sort()).toEqual([
			'ar common:start.steps.callWithin_few unreadable',
			'fa common:languages unreadable',
			'fa common:personHelp unreadable',
			'fa common:stop missing',
		]);
	});

	test('says those in English that says so, and every other in its own words', async () => {
		const { status, text } = await new Visitor(running.url).get('/fa/help');
		expect(status).toBe(200);
		for (const key of ['common:stop', 'common:personHelp', 'common:languages']) {
			expect(text, key).toContain(`>${inEnglish(key)}</a>`);
		}
		expect(text).toContain(`>${own('fa', 'common:skipToContent')}</a>`);
		expect(text.match(/<span lang="en-CA"/g)?.length).toBe(3);
		expect(text).not.toMatch(/[\ufdd0-\ufdd4]|\[object|undefined/);
	});

	test('says only that number of a plural in English', async () => {
		const { status, text } = await new Visitor(running.url).get('/ar');
		expect(status).toBe(200);
		const within = own('en', 'common:start.steps.callWithin_other').replace('{{count}}', '3');
		expect(text).toContain(`<span lang="en-CA" dir="ltr">${within}</span>`);
	});

	test('lets people ask, and gives them their paper', async () => {
		const visitor = new Visitor(running.url);
		await visitor.refer('fa', 'self', { name: { name: 'سیمین' }, 'reach-by': { 'reach-by': 'desk-note' } });
		expect(await visitor.send('fa')).toMatch(/^[A-Z0-9]{6}$/);
	});
});

describe('what a browser can send wrong', () => {
	test.each(['/xx', '/FA', '/en-CA', '/fa.json', '/xx/refer/needs'])('the language of %s', async (path) => {
		const visitor = new Visitor(running.url);
		const { status, text } = await visitor.ask('GET', path, undefined, { 'Accept-Language': 'ko' });
		expect(status).toBe(404);
		expect(text).toContain('<html lang="ko"');
		expect(text).toContain(own('ko', 'errors:pages.not-found.title'));
	});

	test.each([
		['porchlight_draft', 'x'.repeat(3000)],
		['porchlight_look', 'text_huge.theme_%%%'],
		['porchlight_hearing', '%E0%A4%A'],
		['porchlight_language', '../../etc'],
		['better-auth.session_token', '\u0001.\u0002'],
		['', '='],
	])('the cookie %s', async (name, value) => {
		const visitor = new Visitor(running.url);
		visitor.cookies.set(name, encodeURI(value));
		for (const path of ['/fa', '/fa/help', '/fa/display', '/fa/privacy']) {
			const { status, text } = await visitor.get(path);
			expect(status, path).toBe(200);
			expect(text).toContain('<html lang="fa" dir="rtl"');
		}
		expect((await visitor.get('/fa/refer/needs')).location).toBe('/fa');
		expect((await visitor.get('/team/queue')).location).toBe('/team/sign-in');
	});
});
