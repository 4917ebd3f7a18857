import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf } from '#lib/domain/interview/journey.ts';
import type { Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { openDatabase } from '#lib/server/db/connection.ts';
import { canary, filesWithTraces, tracesIn, WatchedVisitor } from '../support/canary.ts';
import { answersLeadingTo, formOf } from '../support/interview-answers.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { silent } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'debug', TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => running.close());

const all = `${canary.name} ${canary.phone} ${canary.words}`;
const visitors: WatchedVisitor[] = [];
function newVisitor() {
	const visitor = new WatchedVisitor(running.url, `10.8.0.${String(visitors.length)}`);
	visitors.push(visitor);
	return visitor;
}

/** The canary's answer to a page, and one that the page must refuse or wonder at. */
function formsFor(question: Question, right: Record<string, string | string[]>) {
	const typed = question.fields.filter(({ kind }) => kind === 'line' || kind === 'lines');
	const phones = question.fields.filter(({ kind }) => kind === 'phone');
	const words = question.id === 'area' ? canary.name : all;
	const good = {
		...right,
		...Object.fromEntries(
			typed.map(({ name }) => [name, name === 'name' ? canary.name : words.slice(0, 60)]),
		),
		...Object.fromEntries(phones.map(({ name }) => [name, canary.phone])),
	};
	const bad = Object.fromEntries(question.fields.map(({ name }) => [name, `${all} ${'x'.repeat(3000)}`]));
	return { good, bad };
}

/** Everything a stranger on the same machine, or a careless program, sends. */
async function provoke(visitor: WatchedVisitor, path: string) {
	const form = { door: all, words: all, name: all, [all]: all };
	await visitor.ask('POST', path, form, { Origin: 'https://evil.example' });
	await visitor.ask('PUT', path, form);
	await visitor.ask('POST', path, JSON.stringify(form), { 'Content-Type': 'application/json' });
	await visitor.post(path, `words=${encodeURIComponent(all)}${'x'.repeat(600_000)}`);
	await visitor.post(`${path}?/nothing`, form);
}

async function fillIn(wanted: Question, language: string): Promise<WatchedVisitor> {
	const visitor = newVisitor();
	const answers = answersLeadingTo(wanted);
	await visitor.post(`/${language}`, { door: answers.door });
	for (const question of pathOf(questions, answers)) {
		const path = `/${language}/refer/${question.id}`;
		const { good, bad } = formsFor(question, formOf(question, answers));
		await visitor.get(path);
		expect((await visitor.post(path, bad)).status, path).toBe(400);
		expect((await visitor.post(path, good)).status, path).toBe(303);
		await visitor.get(`${path}?change`);
	}
	await provoke(visitor, `/${language}/refer/${wanted.id}`);
	expect((await visitor.get(`/${language}/refer/check`)).text).toContain(canary.name);
	return visitor;
}

/** One question from each branch is enough to walk all branches. */
const branches = [
	'agreement',
	'referrer',
	'professional',
	'safety',
	'relative',
	'letter',
	'in-person',
	'phone',
];

test('an unsent draft lies nowhere on the disk in clear', async () => {
	for (const id of branches) {
		const question = questions.find((one) => one.id === id);
		if (question) await fillIn(question, id === 'letter' ? 'fr' : 'en');
	}
	const { pool, close } = await openDatabase(
		{ databaseUrl: undefined, dataFolder: running.dataFolder },
		silent,
		'command',
	);
	await pool.query('checkpoint');
	await close();
	expect(filesWithTraces(running.dataFolder)).toEqual([]);
});

test('sent, printed and finished, the person is in the tables and nowhere else', async () => {
	for (const visitor of [...visitors]) {
		await visitor.post('/en/refer/check', {});
		const { text } = await visitor.get('/en/refer/sent');
		for (const [, sheet = ''] of text.matchAll(/href="(\/en\/sheets\/[\w-]{43})"/g)) {
			await visitor.get(sheet);
			await visitor.get(`${sheet}/pdf`);
			await visitor.post(sheet, { words: all });
		}
		await visitor.post('/en/refer/sent', {});
	}
	expect(filesWithTraces(running.dataFolder, /^postgres\/(base|pg_wal)\//)).toEqual([]);
});

test('nobody else sees a trace: not in addresses, titles, headers, metrics, others’ pages or logs', async () => {
	const stranger = new Visitor(running.url);
	for (const path of [
		'/en',
		'/fr',
		'/en/nothing',
		'/en/refer/check',
		'/metrics',
		'/health/ready',
		'/team/sign-in',
	]) {
		expect(tracesIn((await stranger.get(path)).text), path).toEqual([]);
	}
	for (const { seen } of visitors) expect(seen.flatMap(tracesIn)).toEqual([]);
	expect(visitors.reduce((sum, { failed }) => sum + failed, 0)).toBe(0);
	expect(tracesIn(running.said())).toEqual([]);
	expect(running.said()).toContain('"route":"/[locale=locale]/refer/[question=question]"');
});
