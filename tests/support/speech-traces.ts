import { openDatabase } from '#lib/server/db/connection.ts';
import { filesWithTraces, tracesIn } from './canary.ts';
import type { Running } from './porchlight.ts';
import { silent } from './test-database.ts';
import { askSpeech, personal, postSpeech } from './utterances.ts';

/** Has personal sentences spoken, refused and garbled, and finds every place that kept something of them. */
export async function placesThatKeptSpeech(running: Running): Promise<string[]> {
	for (const language of ['en', 'fr', 'tl'] as const) {
		await askSpeech(running, { language, text: personal, personal: true });
		await askSpeech(running, { language, text: personal, personal: true }, { signature: 'x' });
	}
	await postSpeech(running, `{"text":"${personal}"`);
	const metrics = await (await fetch(new URL('/metrics', running.url))).text();
	const { dataFolder } = running;
	const { pool, close } = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	await pool.query('checkpoint');
	await close();
	return [
		...tracesIn(metrics).map((trace) => `metrics: ${trace}`),
		...tracesIn(running.said()).map((trace) => `log: ${trace}`),
		...filesWithTraces(dataFolder),
	];
}
