import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Connection } from '#lib/server/db/connection.ts';
import { countAttempt } from '#lib/server/db/rates.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { silent } from '../support/test-database.ts';
import { askSpeech, ours, secretOf } from '../support/utterances.ts';

let running: Running;
let database: Connection;
beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'warn' });
	const { dataFolder } = running;
	database = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
});
afterAll(async () => {
	await database.close();
	await running.close();
});

test('whoever asks for thousands of sentences is asked to wait; what is not signed counts for nobody', async () => {
	const attempt = { purpose: 'speech', whom: ['address', '127.0.0.1'], limit: 1, windowSeconds: 3600 };
	await countAttempt(database.db, { ...attempt, secret: secretOf(running), at: new Date() });
	// What a home with ten people who have every page read aloud has asked for within the hour.
	await database.db.updateTable('rate').set({ count: 5998 }).execute();
	for (let asking = 0; asking < 5; asking += 1) {
		expect((await askSpeech(running, ours('Continue'), { signature: 'x' })).status).toBe(403);
	}
	const answers: Response[] = [];
	for (let asking = 0; asking < 4; asking += 1) answers.push(await askSpeech(running, ours('Continue')));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
	const wait = Number(answers[3]?.headers.get('retry-after'));
	expect(wait).toBeGreaterThan(3000);
	expect(wait).toBeLessThanOrEqual(3600);
});
