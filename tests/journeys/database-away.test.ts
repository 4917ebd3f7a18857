import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from '#lib/server/db/embedded/supervisor.ts';
import { insist } from '../support/fleet.ts';
import { hiddenFields, titleOf, typedIn } from '../support/page-text.ts';
import { startPorchlight, temporaryFolder, type Running } from '../support/porchlight.ts';
import { processesIn } from '../support/processes.ts';
import { silent } from '../support/test-database.ts';
import { Visitor } from '../support/visitor.ts';

const byPhone = {
	'other-needs': { 'other-needs': ['forms', 'clutter'] },
	name: { name: 'Rosa' },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: '604 555 0123' },
};
const typed = 'First line\n"quoted" & <b>bold</b>\n\nlast line, café';

describe('a database of others, gone for a while', () => {
	const folder = temporaryFolder();
	const open = () => startEmbedded({ dataFolder: folder, log: silent, throwAway: true });
	let database: Embedded;
	let running: Running;
	beforeAll(async () => {
		database = await open();
		const { host, user, database: name } = database.connection;
		const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
		running = await startPorchlight({ DATABASE_URL: url });
	});
	afterAll(async () => {
		await running.close();
		await database.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	test.each([
		['en', 'en-CA', 'One moment, please', 'Try again'],
		['fr', 'fr-CA', 'Un instant, s’il vous plaît', 'Réessayer'],
	])(
		'%s: the page says so, keeps what was typed, and goes on afterwards',
		async (language, tag, title, again) => {
			const visitor = new Visitor(running.url);
			await visitor.refer(language, 'self', byPhone);
			const words = `/${language}/refer/words?change`;
			const needs = `/${language}/refer/other-needs?change`;
			const check = `/${language}/refer/check`;

			await database.stop();
			const away = {
				start: await visitor.get(`/${language}`),
				question: await visitor.get(words),
				check: await visitor.get(check),
				sheet: await visitor.get(`/${language}/sheets/${'a'.repeat(43)}`),
				pdf: await visitor.get(`/${language}/sheets/${'a'.repeat(43)}/pdf`),
				door: await visitor.post(`/${language}`, { door: 'someone-i-know' }),
				words: await visitor.post(words, { words: typed }),
				needs: await visitor.post(needs, { 'other-needs': ['digital', 'forms'] }),
				sending: await visitor.post(check, {}),
				stopping: await visitor.post(`/${language}/stop`, {}),
			};
			for (const [page, answer] of Object.entries(away)) {
				expect(answer.status, page).toBe(503);
				expect(titleOf(answer.text), page).toBe(title);
				expect(answer.text, page).toContain(`<html lang="${tag}"`);
				expect(answer.text, page).toContain(again);
				expect(answer.headers.get('cache-control'), page).toContain('no-store');
				expect(answer.headers.get('retry-after'), page).toBe('5');
			}
			expect((await visitor.get('/health/live')).status).toBe(200);
			expect((await visitor.get('/health/ready')).status).toBe(503);
			for (const leaf of ['language', 'display']) {
				expect((await visitor.get(`/${language}/${leaf}`)).status, leaf).toBe(200);
			}
			const colours = { here: `/${language}`, theme: 'low-glare' };
			expect((await visitor.post(`/${language}/display`, colours)).status).toBe(303);

			const kept = hiddenFields(away.words.text);
			expect(kept).toEqual({ words: [typed] });
			expect(hiddenFields(away.needs.text)).toEqual({ 'other-needs': ['digital', 'forms'] });
			expect(hiddenFields(away.door.text)).toEqual({ door: ['someone-i-know'] });
			expect((await visitor.post(words, kept)).status).toBe(503);

			database = await open();
			await insist(() => visitor.post(words, kept), 303);
			await insist(() => visitor.post(needs, hiddenFields(away.needs.text)), 303);
			expect(typedIn((await visitor.get(words)).text, 'words')).toBe(typed);
			expect((await visitor.get(check)).text).toContain('604 555 0123');
			expect(await visitor.send(language)).toMatch(/^[A-Z0-9]{6}$/);
			expect((await visitor.get('/health/ready')).status).toBe(200);
		},
	);

	test('the log says that it was away, with a code and without a word', () => {
		expect(running.said()).toContain('"code":"database-away"');
		expect(running.said()).not.toMatch(/Rosa|555.0123|quoted|ENOENT.*\//);
	});
});

test('the database inside, killed in mid-journey, is back by itself and nothing is lost', async () => {
	const running = await startPorchlight({ LOG_LEVEL: 'warn' });
	const visitor = new Visitor(running.url);
	await visitor.refer('en', 'self', byPhone);
	for (let round = 0; round < 3; round += 1) {
		const [postmaster] = processesIn(join(running.dataFolder, 'postgres')).sort((a, b) => a - b);
		if (postmaster) process.kill(postmaster, 'SIGKILL');
		await insist(() => visitor.post('/en/refer/words', { words: `Round ${String(round)}` }), 303);
		const page = await insist(() => visitor.get('/en/refer/words'), 200);
		expect(typedIn(page.text, 'words')).toBe(`Round ${String(round)}`);
	}
	await insist(() => visitor.post('/en/refer/check', {}), 303);
	const sent = await insist(() => visitor.get('/en/refer/sent'), 200);
	expect(sent.text).toMatch(/class="reference[^>]*>[A-Z0-9]{6}</);
	await running.close();
});
