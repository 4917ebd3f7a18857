import { v7 as uuidv7 } from 'uuid';
import { openDatabase, type Connection } from '#lib/server/db/connection.ts';
import { putKiosk } from '#lib/server/db/kiosks.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';
import { changeSiteDetails } from '#lib/server/use-cases/change-site-details.ts';
import { runCommand, type Ran } from './command-line.ts';
import { networkTo, type Network } from './network.ts';
import { startPorchlight, temporaryFolder, type Running } from './porchlight.ts';
import { silent } from './test-database.ts';
import { alike, sites } from './world/house.ts';

export const admin = { role: 'admin', siteIds: [] } as const;

/** A hub with a key and a site that has a name, its database, and the network that edges reach it by. */
export interface Hub extends Running {
	database: Connection;
	siteId: string;
	network: Network;
	/** What an edge's environment says of it. */
	environment: { HUB_URL: string; HUB_PUBLIC_KEY: string };
	/** The one-time address of a new kiosk, as a coordinator hands it over. */
	kioskAddress(name: string): Promise<string>;
	/** Makes another key. */
	newKey(): Promise<string>;
}

/** `from` is the folder of its program, where it is another than ours. */
export async function startHub(settings: Record<string, string> = {}, from?: string): Promise<Hub> {
	const running = await startPorchlight({ LOG_LEVEL: 'warn', ...settings }, temporaryFolder(), from);
	const where = { databaseUrl: undefined, dataFolder: running.dataFolder };
	const database = await openDatabase(where, silent, 'command');
	const { db } = database;
	const siteId = (await db.selectFrom('site').select('id').executeTakeFirstOrThrow()).id;
	await changeSiteDetails(db, {
		acting: admin,
		siteId,
		details: { ...sites.harbourview, ...alike },
		wordsIn: 'en',
	});
	const network = await networkTo(running.url);
	const newKey = async () => {
		const { said } = await runCommand(['keys', 'new'], { PORCHLIGHT_DATA: running.dataFolder });
		return /^HUB_PUBLIC_KEY=(\S+)$/m.exec(said)?.[1] ?? '';
	};
	const environment = { HUB_URL: network.url, HUB_PUBLIC_KEY: await newKey() };
	return {
		...running,
		database,
		siteId,
		network,
		environment,
		newKey,
		async kioskAddress(name) {
			const token = newToken();
			await putKiosk(db, { id: uuidv7(), siteId, name, enrolmentHash: tokenHash(token), at: new Date() });
			return `${network.url}/kiosk/enrol/${token}`;
		},
		async close() {
			await network.close();
			await database.close();
			await running.close();
		},
	};
}

/** Makes a data folder that of an edge, as whoever sets up a kiosk's machine does. */
export function enrol(
	environment: Record<string, string>,
	address: string,
	dataFolder = temporaryFolder(),
): Promise<Ran & { dataFolder: string }> {
	const ran = runCommand(['edge', 'enrol', address], { ...environment, PORCHLIGHT_DATA: dataFolder });
	return ran.then((told) => ({ ...told, dataFolder }));
}

/** What a hub knows of its referrals: whose they are and what stands on their paper. */
export async function casesAt(hub: Hub): Promise<{ name: string; reference: string; id: string }[]> {
	const { rows } = await hub.database.pool.query<{ name: string; reference: string; id: string }>(
		'select person_name as name, reference, referral_id as id from case_file order by opened_at',
	);
	return rows;
}

/** The rows of an edge's own database, while it runs or not. */
export async function rowsAtEdge<Row extends object>(dataFolder: string, query: string): Promise<Row[]> {
	const { pool, close } = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	return (await pool.query<Row>(query).finally(close)).rows;
}
