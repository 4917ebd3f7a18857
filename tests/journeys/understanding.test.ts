import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { colleague } from '../support/desk-hands.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { startUnderstandingEndpoint, type Manner } from '../support/understanding-endpoint.ts';
import { Visitor } from '../support/visitor.ts';

let endpoint: Awaited<ReturnType<typeof startUnderstandingEndpoint>>;
let running: Running;
beforeAll(async () => {
	endpoint = await startUnderstandingEndpoint();
	running = await startPorchlight({
		OPENAI_BASE_URL: endpoint.url,
		UNDERSTANDING_MODEL: 'listener',
		TRUSTED_PROXIES: '127.0.0.1',
	});
});
afterAll(async () => {
	await running.close();
	await endpoint.close();
});
beforeEach(() => {
	endpoint.manner = 'understands';
	endpoint.answers = { needs: { needs: ['food'] }, translation: { translation: '[1] would like a friend.' } };
	endpoint.asked.length = 0;
});

let homes = 0;
const broken: Manner[] = ['slow', 'html', 'rubbish', 'other', 'refuses'];

/** Says words on a page in that language; where the journey goes on, and the needs that are offered there. */
async function sayWords(language: string, words: string) {
	const visitor = new Visitor(running.url, `192.0.2.${String((homes += 1))}`);
	await visitor.post(`/${language}`, { door: 'self' });
	const { location } = await visitor.post(`/${language}/refer/words`, { words });
	const { text } = await visitor.get(location);
	const offered = [...text.matchAll(/<input[^>]*name="heard"[^>]*value="([^"]+)"[^>]*>/g)];
	return { leaf: location.split('/').at(-1), offered: offered.map(([, code]) => code), text };
}

describe('needs that no keyword finds', () => {
	test('are offered unticked, and the service learnt no name and no number', async () => {
		const said = 'The cupboards are bare. my son Fred and Mrs Okonkwo at 12 know it, rosa@example.org';
		const { leaf, offered, text } = await sayWords('en', said);
		expect([leaf, offered]).toEqual(['heard', ['food']]);
		expect(/<input[^>]*name="heard"[^>]*>/.exec(text)?.[0]).not.toContain('checked');
		expect(endpoint.asked).toHaveLength(1);
		const [asked] = endpoint.asked;
		expect(asked).toMatchObject({ model: 'listener', store: false });
		expect(asked?.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
		const words = asked?.messages.find(({ role }) => role === 'user')?.content ?? '';
		expect(words).toContain('cupboards are bare');
		expect(JSON.stringify(asked)).not.toMatch(/Fred|Okonkwo|example\.org|at 12/);
	});

	test('are added to those that keywords find, each once', async () => {
		endpoint.answers = { needs: { needs: ['food', 'company', 'transport'] } };
		const { offered } = await sayWords('en', 'I am hungry and so lonely.');
		expect(offered).toEqual(['food', 'transport', 'company']);
	});

	test('danger heard by the service alone puts help near, and is no need', async () => {
		endpoint.answers = { needs: { needs: ['safety'] } };
		const { leaf, text } = await sayWords('en', 'It is not good when he comes back late.');
		expect(leaf).toBe('name');
		expect(text).toContain('Help to be safe');
	});

	test.each(['fa', 'zh-Hant', 'ko', 'pa'])(
		'are not looked for in %s, where names look like words',
		async (language) => {
			expect((await sayWords(language, '陳美玲 فریده 김영희 ਰਜਵੀ')).leaf).toBe('name');
			expect(endpoint.asked).toEqual([]);
		},
	);

	test.each(broken)('a service that is %s changes nothing: keywords still count', async (manner) => {
		endpoint.manner = manner;
		expect((await sayWords('en', 'The cupboards are bare.')).leaf).toBe('name');
		expect((await sayWords('en', 'I am so lonely.')).offered).toEqual(['company']);
		expect(endpoint.asked).toHaveLength(2);
	});
});

describe('at the desk', () => {
	let desk: Visitor;
	let home: string;
	beforeAll(async () => {
		const person = new Visitor(running.url, '192.0.2.200');
		await person.refer('fa', 'self', {
			words: { words: 'فریده می‌خواهد دوست پیدا کند' },
			name: { name: 'فریده' },
			'reach-by': { 'reach-by': 'desk-note' },
		});
		expect(await person.send('fa')).toMatch(/^[A-Z0-9]{6}$/);
		desk = new Visitor(running.url, '192.0.2.201');
		await desk.post(new URL(running.firstCoordinator).pathname, { ...colleague, callWithinDays: '2' });
		const queue = await desk.get('/team/queue?show=all');
		home = /href="(\/team\/cases\/[0-9a-f-]{36})"/.exec(queue.text)?.[1] ?? '';
	});

	test('the words stand in their own language, and a translation is made when it is asked for', async () => {
		const before = await desk.get(home);
		expect(before.text).toContain('action="?/translate"');
		expect(before.text).toMatch(/<blockquote lang="fa"[^>]*>فریده می‌خواهد دوست پیدا کند</);
		expect(endpoint.asked).toEqual([]);
		const after = await desk.post(`${home}?/translate`, {});
		expect(after.status).toBe(200);
		expect(after.text).toContain('فریده would like a friend.');
		expect(after.text).toContain('Translated by a computer');
		const sent = JSON.stringify(endpoint.asked);
		expect(sent).toContain('[1] می‌خواهد دوست پیدا کند');
		expect(sent).not.toContain('فریده');
		// It was shown, and is nowhere afterwards.
		expect((await desk.get(home)).text).not.toContain('would like a friend');
	});

	test.each(broken.filter((manner) => manner !== 'slow'))(
		'a service that is %s: a sentence says so, and the words are there',
		async (manner) => {
			endpoint.manner = manner;
			const answer = await desk.post(`${home}?/translate`, {});
			expect(answer.status).toBe(503);
			expect(answer.text).toContain('The translation did not come.');
			expect(answer.text).toContain('فریده می‌خواهد');
		},
	);
});

test('what was said is in no log line', () => {
	expect(running.said()).toContain('"event":"understanding-away"');
	expect(running.said()).not.toMatch(/cupboards|lonely|فریده|friend/);
});

test('without a model named there is no button, and nobody is asked', async () => {
	const plain = await startPorchlight({ OPENAI_BASE_URL: endpoint.url });
	const person = new Visitor(plain.url);
	await person.refer('fa', 'self', {
		words: { words: 'تنها هستم' },
		name: { name: 'فریده' },
		'reach-by': { 'reach-by': 'desk-note' },
	});
	await person.send('fa');
	const desk = new Visitor(plain.url);
	await desk.post(new URL(plain.firstCoordinator).pathname, { ...colleague, callWithinDays: '2' });
	const queue = await desk.get('/team/queue?show=all');
	const home = /href="(\/team\/cases\/[0-9a-f-]{36})"/.exec(queue.text)?.[1] ?? '';
	expect((await desk.get(home)).text).not.toContain('action="?/translate"');
	expect((await desk.post(`${home}?/translate`, {})).status).toBe(404);
	expect(endpoint.asked).toEqual([]);
	await plain.close();
});
