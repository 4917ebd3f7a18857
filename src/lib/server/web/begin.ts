import type { Connection } from '#lib/server/db/connection.ts';
import { hubEnrolment } from '#lib/server/db/hub-enrolment.ts';
import type { Environment } from '#lib/server/env.ts';
import { httpHub } from '#lib/server/gateways/hub/http-hub.ts';
import type { HubGateway } from '#lib/server/gateways/hub/hub-gateway.ts';
import type { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import type { HubPublicKey } from '#lib/server/hub-key.ts';
import type { Log } from '#lib/server/log.ts';
import { beginEdge } from '#lib/server/use-cases/begin-edge.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { makeFirstCoordinatorLink } from '#lib/server/use-cases/make-first-coordinator-link.ts';
import { startBackground } from './background.ts';
import { edgeWorks } from './edge-work.ts';

/** This data folder is not what the environment says it is; the message says what to do. */
export class WrongDataFolder extends Error {
	override readonly name = 'WrongDataFolder';
}

/** The hub of this edge: where its desk is, what it seals to, and how it is called. */
export interface OwnHub {
	url: string;
	key: HubPublicKey;
	gateway: HubGateway;
}

interface Begun {
	firstSiteId: string;
	coordinatorToken: string | null;
	edge: OwnHub | null;
	stop(): Promise<void>;
}

type Opened = Pick<Connection, 'db' | 'pool'>;

interface EdgeSpeech {
	log: Log;
	/** What came down from the hub until now. */
	copies: KeptCopies;
	/** Called when words or sounds have come that are others than before. */
	spokenAnew(): Promise<void>;
}

/** Begins a house of its own: a first site, the starter directory, a link for who comes first, its background work. */
export async function beginAsHouse({ db, pool }: Opened, log: Log): Promise<Begun> {
	if (await hubEnrolment(db)) {
		throw new WrongDataFolder(
			'This data folder is an edge’s: set HUB_URL and HUB_PUBLIC_KEY, or choose another PORCHLIGHT_DATA.',
		);
	}
	const at = new Date();
	const firstSiteId = await ensureFirstSite(db, { at });
	await loadStarterDirectory(db);
	const link = await makeFirstCoordinatorLink(db, { at });
	const background = await startBackground({ db, pool, log });
	const coordinatorToken = link.ok ? link.token : null;
	return { firstSiteId, coordinatorToken, edge: null, stop: () => background.stop() };
}

/** Begins as the edge of a hub: no desk, no staff, nothing of its own but what came down. */
export async function beginAsEdge(
	{ db, pool }: Opened,
	{ url, key }: NonNullable<Environment['hub']>,
	{ log, copies, spokenAnew }: EdgeSpeech,
): Promise<Begun> {
	const begun = await beginEdge(db);
	if (!begun.ok) {
		throw new WrongDataFolder(
			'This machine is not enrolled at its hub yet. Ask a coordinator for the one-time address of a kiosk, and run: npx porchlight edge enrol <address>',
		);
	}
	const gateway = httpHub(url);
	const of = { hub: gateway, token: begun.deviceToken, key: key.id, log, copies, spokenAnew };
	const background = await startBackground({ db, pool, log }, edgeWorks(of));
	return {
		firstSiteId: begun.siteId,
		coordinatorToken: null,
		edge: { url, key, gateway },
		async stop() {
			gateway.close();
			await background.stop();
		},
	};
}
