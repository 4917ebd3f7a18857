import { edgesOfSite } from '#lib/server/db/edges.ts';
import { keptHubKey } from '#lib/server/hub-private-keys.ts';
import { application } from './application.ts';

/** A kiosk is switched off at night; a whole day is longer than that. */
const silentMs = 24 * 60 * 60 * 1000;

/** How the edges of a site are, by their kiosk: what waits there, and what somebody should look after. */
export async function edgeStates(siteId: string) {
	const { db, environment } = application();
	const states = (await edgesOfSite(db, siteId)).map(
		async ({ id, waiting, waitingSince, keys, lastContactAt }) => {
			const known = await Promise.all(keys.map((key) => keptHubKey(environment.dataFolder, key)));
			const silent = Date.now() - (lastContactAt?.getTime() ?? 0) > silentMs;
			return [id, { waiting, waitingSince, silent, unknownKey: known.includes(undefined) }] as const;
		},
	);
	return new Map(await Promise.all(states));
}
