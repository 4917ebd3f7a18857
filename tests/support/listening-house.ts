import { openDatabase } from '#lib/server/db/connection.ts';
import { putRecognition } from '#lib/server/db/recognition.ts';
import { everySite } from '#lib/server/db/sites.ts';
import { startHearingEndpoint } from './hearing-endpoint.ts';
import { startPorchlight } from './porchlight.ts';
import { silent } from './test-database.ts';

/** A house whose people may answer by speaking in these languages, and the recogniser that listens to them. */
export async function startListeningHouse(languages: readonly string[]) {
	const endpoint = await startHearingEndpoint();
	const service = { OPENAI_BASE_URL: endpoint.url, HEARING_MODEL: 'pocketsphinx' };
	const running = await startPorchlight({ ...service, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'debug' });
	const { dataFolder } = running;
	const { db, close } = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	for (const { id } of await everySite(db)) {
		for (const language of languages) {
			await putRecognition(db, id, { language, switchedOn: true, percent: null, measuredAt: null });
		}
	}
	await close();
	return {
		running,
		endpoint,
		url: running.url,
		async close() {
			await endpoint.close();
			await running.close();
		},
	};
}

export type ListeningHouse = Awaited<ReturnType<typeof startListeningHouse>>;
