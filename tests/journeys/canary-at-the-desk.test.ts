import { afterAll, beforeAll, expect, test } from 'vitest';
import { canary, filesWithTraces, tracesIn, WatchedVisitor } from '../support/canary.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'debug' });
});
afterAll(() => running.close());

const all = `${canary.name} ${canary.phone} ${canary.words}`;
const tooLong = `${all} ${'x'.repeat(9000)}`;
const soon = '2099-01-31';

test('from queue to closure the person is on pages of the team alone', async () => {
	const person = new Visitor(running.url);
	await person.refer('en', 'self', {
		words: { words: all },
		name: { name: canary.name },
		'reach-by': { 'reach-by': 'phone' },
		phone: { phone: canary.phone },
	});
	await person.send('en');

	const desk = new WatchedVisitor(running.url);
	const made = await desk.post(new URL(running.firstCoordinator).pathname, {
		name: 'Ana',
		email: 'ana@example.org',
		newPassword: 'quiet lamps by the door',
		siteName: 'Example Library',
		sitePhone: '604-555-0100',
		callWithinDays: '3',
	});
	expect(made.location).toBe('/team/queue');
	const queue = await desk.get('/team/queue?show=all');
	const [, home = ''] = /href="(\/team\/cases\/[0-9a-f-]{36})"/.exec(queue.text) ?? [];
	expect((await desk.get(home)).text).toContain(canary.name);

	const written: [string, Record<string, string>, Record<string, string>][] = [
		['claim', {}, {}],
		['notes', { words: tooLong }, { words: all }],
		[
			'contact-attempts',
			{ channel: all, words: tooLong },
			{ channel: 'phone', result: 'reached', words: all },
		],
		['consents', { topic: all, given: all }, { topic: 'keep-and-contact', given: 'yes' }],
		['needs?/add', { need: all, level: all }, { need: 'food', level: 'high' }],
		['prescription?/start', {}, {}],
		['prescription/goals/new?/write', { words: tooLong, importance: all }, { words: all, importance: '9' }],
		[
			'prescription/actions/new?/write',
			{ kind: all, what: tooLong, goalId: all },
			{ kind: 'person-does', what: all.slice(0, 100), who: canary.name, phone: canary.phone },
		],
	];
	for (const [path, bad, good] of written) {
		const address = `${home}/${path}`;
		await desk.get(address.replace(/\?.*/, ''));
		if (Object.keys(bad).length > 0) expect((await desk.post(address, bad)).status, path).toBe(400);
		expect((await desk.post(address, good)).status, path).toBe(303);
		await desk.ask('POST', address, bad, { Origin: 'https://evil.example' });
		await desk.ask('POST', address, JSON.stringify(bad), { 'Content-Type': 'application/json' });
	}
	const draft = (await desk.get(`${home}/prescription`)).text;
	const [, prescriptionId = ''] = /name="prescriptionId"[^>]*value="([^"]+)"/.exec(draft) ?? [];
	// Rows that are none: the database must not be asked for words of a person either.
	for (const id of [all, '-'.repeat(36), '01890000-0000-7000-8000-000000000000']) {
		const answers = [
			await desk.post(`${home}/prescription?/issue`, { prescriptionId: id, dueOn: soon }),
			await desk.post(`${home}/prescription/actions/new?/write`, { kind: 'signpost', what: 'x', goalId: id }),
			await desk.post(`${home}/prescription/actions/new?/write`, {
				kind: 'signpost',
				what: 'x',
				resourceId: id,
			}),
			await desk.post(`${home}/follow-ups?/record`, { followUpId: id, outcome: 'same' }),
			await desk.post(`${home}/needs?/level`, { needId: id, level: 'low' }),
		];
		for (const { status } of answers) expect([400, 404]).toContain(status);
	}
	expect((await desk.post(`${home}/prescription?/issue`, { prescriptionId, dueOn: soon })).status).toBe(303);
	expect((await desk.get(`${home}/prescription/print`)).text).toContain(canary.name);
	expect((await desk.get(`${home}/prescription/print/pdf`)).headers.get('content-type')).toBe(
		'application/pdf',
	);
	await desk.post(`${home}/prescription/print`, {});
	const [, followUpId = ''] =
		/name="followUpId"[^>]*value="([^"]+)"/.exec((await desk.get(`${home}/follow-ups`)).text) ?? [];
	const heard = { followUpId, outcome: 'better', received: 'yes', anythingElse: all };
	expect((await desk.post(`${home}/follow-ups?/record`, { ...heard, anythingElse: tooLong })).status).toBe(
		400,
	);
	expect((await desk.post(`${home}/follow-ups?/record`, heard)).status).toBe(303);
	expect((await desk.post(`${home}/closure?/close`, { reason: all, words: tooLong })).status).toBe(400);
	const end = { reason: 'received-what-was-needed', words: all };
	expect((await desk.post(`${home}/closure?/close`, end)).status).toBe(303);
	expect((await desk.post(`${home}/closure?/reopen`, {})).status).toBe(303);
	await desk.get('/team/sites');
	await desk.post('/team/sign-out', {});
	expect((await desk.get(home)).location).toBe('/team/sign-in');

	expect(desk.failed).toBe(0);
	expect(desk.seen.flatMap(tracesIn)).toEqual([]);
	expect(tracesIn(running.said())).toEqual([]);
	for (const path of ['/en', '/metrics', '/team/sign-in', home, `${home}/prescription/print/pdf`]) {
		expect(tracesIn((await new Visitor(running.url).get(path)).text), path).toEqual([]);
	}
	expect(filesWithTraces(running.dataFolder, /^postgres\/(base|pg_wal)\//)).toEqual([]);
});
