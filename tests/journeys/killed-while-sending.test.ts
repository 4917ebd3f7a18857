import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { byManyHands, insist, readyToSend, referenceOn, writtenDown } from '../support/fleet.ts';
import { startPorchlight, stop, temporaryFolder, type Running } from '../support/porchlight.ts';
import { processesIn } from '../support/processes.ts';

const kills = 20;
const hands = 12;
const dataFolder = temporaryFolder();
const settings = { TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'error' };
let running: Running | undefined;

afterAll(async () => {
	if (running) await stop(running.process);
	rmSync(dataFolder, { recursive: true, force: true });
});

/** Kills Node, and every other time all of PostgreSQL with it, and waits until Node is gone. */
async function kill({ process: child }: Running, everything: boolean): Promise<void> {
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	if (everything) {
		for (const pid of processesIn(join(dataFolder, 'postgres'))) killIfThere(pid);
	}
	await ended;
}

/** PostgreSQL's processes end one another. */
function killIfThere(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

test('killed 20 times under load: no acknowledged referral is lost, none is doubled', async () => {
	const first = await startPorchlight(settings, dataFolder);
	running = first;
	const port = new URL(first.url).port;
	const acknowledged = new Map<string, string>();
	let asked = 0;
	let killing = true;

	const sending = byManyHands(
		() => killing,
		hands,
		async (person) => {
			const visitor = await readyToSend(first.url, person);
			const sent = await insist(() => ((asked += 1), visitor.post('/en/refer/check', {})), 303);
			if (sent.location !== '/en/refer/sent') throw new Error(`sending led to ${sent.location}`);
			const page = await insist(() => visitor.get('/en/refer/sent'), 200);
			acknowledged.set(`Person ${String(person)}`, referenceOn(page));
		},
	);
	for (let count = 0; count < kills; count += 1) {
		const enough = asked + 5 + Math.floor(Math.random() * 40);
		while (asked < enough) await pause(1);
		await kill(running, count % 2 === 1);
		running = await startPorchlight({ ...settings, PORT: port }, dataFolder);
	}
	killing = false;
	await sending;

	const rows = await writtenDown(dataFolder);
	expect(acknowledged.size).toBeGreaterThan(kills * 5);
	expect(rows.filter(({ whole }) => !whole)).toEqual([]);
	expect(rows).toHaveLength(acknowledged.size);
	expect(new Map(rows.map(({ name, reference }) => [name, reference]))).toEqual(acknowledged);
});
