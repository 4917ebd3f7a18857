import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newReference } from '#lib/server/new-reference.ts';
import { alike, houseToComeBackTo } from '../support/coming-back.ts';
import { byManyHands } from '../support/fleet.ts';
import { visitKiosk } from '../support/kiosks.ts';
import type { Visitor } from '../support/visitor.ts';
import { printFigures } from '../support/print-table.ts';

const house = houseToComeBackTo();
const request = '/en/back/request';
const asProgram = { Accept: 'application/json', 'x-sveltekit-action': 'true' };
const someDigits = () => String(randomBytes(2).readUInt16BE() % 10_000).padStart(4, '0');

test('10,000 guesses of a reference: none opens anything, and each kiosk is held up within its first 10', async () => {
	const { desk, running } = house;
	const references: string[] = [];
	for (let made = 0; made < 50; made += 1)
		references.push((await house.paperOf(await desk.newCase())).reference);
	const kiosks = 20;
	const guesses = 500;
	const visitors: Visitor[] = [];
	for (let each = 0; each < kiosks; each += 1) {
		// Two kiosks of a library behind one address.
		visitors.push(await visitKiosk(running.url, await house.kiosk(), 'en', `10.7.0.${String(each >> 1)}`));
	}
	const tried = Array<number>(kiosks).fill(0);
	const seen = new Map<number, number>();
	let hits = 0;
	let mostTried = 0;
	await byManyHands(
		(index) => index < kiosks,
		4,
		async (each) => {
			const visitor = visitors[each] as Visitor;
			for (let guess = 0; guess < guesses; guess += 1) {
				// Half of them know a reference and try its second part; nobody's phone here ends in 9.
				const known = references[(each + guess) % references.length] as string;
				const paper =
					guess % 2
						? { reference: known, second: `${someDigits().slice(1)}9` }
						: { reference: newReference(), second: someDigits() };
				// As a program guesses: the answer alone, without its page.
				const { text } = await visitor.ask('POST', '/en/back', paper, asProgram);
				const { status } = JSON.parse(text) as { status: number };
				seen.set(status, (seen.get(status) ?? 0) + 1);
				if (status === 303) hits += 1;
				if (status === 400) tried[each] = (tried[each] ?? 0) + 1;
			}
			mostTried = Math.max(mostTried, tried[each] ?? 0);
		},
	);
	printFigures({
		guesses: kiosks * guesses,
		kiosks,
		hits,
		'most tries of a kiosk before it was held up': mostTried,
		...Object.fromEntries([...seen].map(([status, count]) => [`answered ${String(status)}`, count])),
	});
	expect(hits).toBe(0);
	expect([...seen.keys()].toSorted()).toEqual([400, 429]);
	expect(tried.every((count) => count < 10)).toBe(true);
	expect((await desk.pool.query('select from return_visit')).rowCount).toBe(0);
});

test('a wrong reference and a wrong second part get the same answer; held up, people hear whom to call', async () => {
	const { desk } = house;
	await desk.pool.query("update site set phone = '604-555-0100'");
	const paper = await house.paperOf(await desk.newCase());
	const visitor = house.home();
	const wrongReference = await house.back(visitor, { ...paper, reference: newReference() });
	const wrongSecond = await house.back(visitor, { ...paper, second: '9999' });
	expect(wrongReference.status).toBe(400);
	expect(alike(wrongSecond)).toBe(alike(wrongReference));
	expect(wrongSecond.text).toContain('We did not find a request with these two.');

	// On one reference from ever new homes: held up for all of them, also for one that nobody has.
	const from = async (reference: string) => {
		for (let home = 0; home < 6; home += 1) await house.back(house.home(), { reference, second: '9999' });
		return house.back(house.home(), { reference, second: '9999' });
	};
	const [onReal, onNobodys] = [
		await from((await house.paperOf(await desk.newCase())).reference),
		await from(newReference()),
	];
	expect(onReal.status).toBe(429);
	expect(alike(onNobodys)).toBe(alike(onReal));
	expect(onReal.text).toContain('That was tried too often.');
	expect(onReal.text).toContain('604-555-0100');
});

test('one and two mistakes lock nobody out, what no reference looks like is no mistake, and a restart forgets no guesses', async () => {
	const { desk } = house;
	const paper = await house.paperOf(await desk.newCase());
	const visitor = await visitKiosk(house.running.url, await house.kiosk(), 'en', '10.8.0.1');
	for (let press = 0; press < 20; press += 1) {
		const { status, text } = await house.back(visitor, { ...paper, reference: 'K7M4Q' });
		expect(status).toBe(400);
		expect(text).toContain('A reference has six letters and numbers.');
	}
	expect((await house.back(visitor, { ...paper, second: '0132' })).status).toBe(400);
	expect((await house.back(visitor, { ...paper, second: '0213' })).status).toBe(400);
	expect((await house.back(visitor, paper)).location).toBe(request);
	await visitor.post(request, { do: 'finish' });

	const guessed = await house.paperOf(await desk.newCase());
	for (let home = 0; home < 6; home += 1) await house.back(house.home(), { ...guessed, second: '9999' });
	await house.restart();
	expect((await house.back(house.home(), guessed)).status).toBe(429);
	// A day later it is forgotten.
	await desk.pool.query("update rate set window_ends_at = now() - interval '1 second'");
	expect((await house.back(house.home(), guessed)).location).toBe(request);
});
