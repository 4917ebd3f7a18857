import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesWithTraces, tracesIn } from '../support/canary.ts';
import { casesAt, enrol, rowsAtEdge, startHub, type Hub } from '../support/edge-and-hub.ts';
import { goThrough } from '../support/edge-people.ts';
import { byManyHands } from '../support/fleet.ts';
import { startPorchlight, stop, type Running } from '../support/porchlight.ts';
import { diskForPowerCuts, everyProcess, killAll, type Disk } from '../support/power-cut.ts';
import { eventually } from '../support/processes.ts';

const people = 200;
const kills = 20;
/** At every fifth kill the power goes, on a copy of the disk. */
const cutEvery = 5;

let hub: Hub;
let disk: Disk;
let edge: Running | undefined;
let port = '0';
/** By the hash of their draft's token: who was told that it is sent, and what stands on their paper. */
const told = new Map<string, { name: string; reference: string | null }>();
const said: string[] = [];

beforeAll(async () => {
	hub = await startHub();
	disk = diskForPowerCuts();
	await enrol(hub.environment, await hub.kioskAddress('Kiosk by the door'), disk.folder);
	hub.network.becomes('cut');
	edge = await begin();
	port = new URL(edge.url).port;
});
afterAll(async () => {
	if (edge) await stop(edge.process);
	disk.remove();
	await hub.close();
});

const begin = () =>
	startPorchlight(
		{ PORT: port, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn', ...hub.environment },
		disk.folder,
	);

async function kill({ process: child }: Running): Promise<void> {
	const ended = once(child, 'exit');
	killAll(everyProcess(child.pid, disk.folder));
	await ended;
}

/** What waits on a disk, by the referral's id, with the draft it came from. */
const waitingIn = (folder: string) =>
	rowsAtEdge<{ id: string; draft: string }>(
		folder,
		`select id, encode(token_hash, 'hex') as draft from sealed_referral join draft using (id)`,
	);

/** What people had been told by then is on the disk, in the copy too, and nobody can read it there. */
async function cutPower(running: Running): Promise<void> {
	const before = [...told.keys()];
	const copy = disk.afterPowerCut(everyProcess(running.process.pid, disk.folder));
	await kill(running);
	const found = new Set((await waitingIn(copy.folder)).map(({ draft }) => draft));
	expect(before.filter((draft) => !found.has(draft))).toEqual([]);
	expect(filesWithTraces(copy.folder)).toEqual([]);
	copy.remove();
}

test('200 referrals without a network, 20 kills, 4 of them with a power cut: none is lost or doubled', async () => {
	const going = byManyHands(
		(person) => person < people,
		6,
		async (person) => {
			const { draft, ...paper } = await goThrough(() => String(edge?.url), person);
			told.set(draft, paper);
		},
	);
	for (let count = 0; count < kills; count += 1) {
		const most = (people * (count + 1)) / (kills + 2);
		while (told.size < most) await pause(5);
		await pause(Math.random() * 300);
		const running = edge as Running;
		await (count % cutEvery === cutEvery - 1 ? cutPower(running) : kill(running));
		said.push(running.said());
		edge = await begin();
	}
	await going;
	const waiting = await waitingIn(disk.folder);
	expect(told.size).toBe(people);
	expect(waiting.map(({ draft }) => draft).sort()).toEqual([...told.keys()].sort());
	const without = [...told.values()].filter(({ reference }) => reference === null).length;
	process.stdout.write(`power cuts on: ${disk.kind}; told so, but without a paper: ${String(without)}\n`);
}, 600_000);

test('nothing of anybody can be read on the edge, and its log says nothing', async () => {
	await rowsAtEdge(disk.folder, 'checkpoint');
	expect(filesWithTraces(disk.folder)).toEqual([]);
	expect([...said, edge?.said() ?? ''].flatMap(tracesIn)).toEqual([]);
});

const page = '<!doctype html><title>Welcome to the library</title><form>I agree</form>';
const answer = (first: string, body: string, ...lines: string[]) =>
	[
		`HTTP/1.1 ${first}`,
		...lines,
		`Content-Length: ${String(body.length)}`,
		'Connection: close',
		'',
		body,
	].join('\r\n');

/** How often the hub has taken something in although nothing was acknowledged. */
const taken: number[] = [];

test.each([
	['a captive portal that says 200', { says: answer('200 OK', page, 'Content-Type: text/html') }],
	[
		'one that says 200 in JSON',
		{ says: answer('200 OK', '{"id":"welcome"}', 'Content-Type: application/json') },
	],
	['one that leads elsewhere', { says: answer('302 Found', '', 'Location: http://portal.example/') }],
	['a hub that answers 500', { says: answer('500 Internal Server Error', page) }],
	['a hub that is too busy', { says: answer('503 Service Unavailable', '', 'Retry-After: 120') }],
	['a hub that takes it and is cut off in mid-answer', { answersCutAfter: 120 }],
] as const)(
	'%s acknowledges nothing, and nothing is erased',
	async (_, weather) => {
		if (edge) await stop(edge.process);
		hub.network.becomes(weather);
		edge = await begin();
		while (!edge.said().includes('"event":"hub-away"')) await pause(20);
		expect(hub.network.tried()).toBe(1);
		expect(await waitingIn(disk.folder)).toHaveLength(people);
		taken.push((await casesAt(hub)).length);
	},
	120_000,
);

test('with a network the hub has each of them exactly once, as on its paper, and the edge has none', async () => {
	expect(taken).toEqual([0, 0, 0, 0, 0, 1]);
	const ids = new Map((await waitingIn(disk.folder)).map(({ id, draft }) => [id, draft]));
	if (edge) await stop(edge.process);
	hub.network.becomes('whole');
	edge = await begin();
	while ((await casesAt(hub)).length < people) await pause(100);
	expect(await eventually(async () => (await waitingIn(disk.folder)).length === 0)).toBe(true);
	const cases = await casesAt(hub);
	expect(cases.map(({ id }) => id).sort()).toEqual([...ids.keys()].sort());
	expect(new Set(cases.map(({ name }) => name)).size).toBe(people);
	expect(new Set(cases.map(({ reference }) => reference)).size).toBe(people);
	for (const { id, name, reference } of cases) {
		const paper = told.get(ids.get(id) ?? '');
		expect(paper).toEqual({ name, reference: paper?.reference === null ? null : reference });
	}
	expect(filesWithTraces(disk.folder)).toEqual([]);
}, 300_000);
