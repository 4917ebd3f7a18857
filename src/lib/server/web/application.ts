import { wordFaults } from '#lib/i18n/catalogue.ts';
import { openDatabase, type Database } from '#lib/server/db/connection.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import type { PdfGateway } from '#lib/server/gateways/pdf/pdf-gateway.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { openHouseSpeech, type HouseSpeech } from '#lib/server/gateways/speech/house-speech.ts';
import { log } from '#lib/server/log.ts';
import { readSecret } from '#lib/server/secret.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { makeFirstCoordinatorLink } from '#lib/server/use-cases/make-first-coordinator-link.ts';
import { makeFirstKioskLink } from '#lib/server/use-cases/make-first-kiosk-link.ts';
import { startBackground } from './background.ts';

/** What every request of this process shares. */
interface Application {
	environment: Environment;
	secret: Buffer;
	db: Database;
	pdf: PdfGateway;
	/** The voices that read pages aloud. */
	speech: HouseSpeech;
	/** The site that people at home, and a house with one site, belong to. */
	firstSiteId: string;
}

/** What the starter of this process is told once everything is open. */
export interface Opened {
	/** One-time addresses' tokens, to be shown once and never logged; null when they are not wanted any more. */
	welcome: { coordinatorToken: string | null; kioskToken: string | null };
	close(): Promise<void>;
}

let opened: Application | undefined;

/** Opens the database and all that lives as long as the process does. Errors stop the boot. */
export async function openApplication(): Promise<Opened> {
	const environment = readEnvironment(process.env);
	log.setLevel(environment.logLevel);
	for (const { language, key, why } of wordFaults)
		log.warn({ event: 'words-in-english', language, key, code: why });
	const secret = await readSecret(environment);
	const speech = await openHouseSpeech(environment);
	const database = await openDatabase(environment, log);
	const { db, pool } = database;
	const at = new Date();
	const firstSiteId = await ensureFirstSite(db, { at });
	await loadStarterDirectory(db);
	const coordinator = await makeFirstCoordinatorLink(db, { at });
	const kiosk = await makeFirstKioskLink(db, { siteId: firstSiteId, at });
	log.info({ event: 'speech-sources', code: speech.summary() });
	const background = await startBackground({ db, pool, log });
	opened = { environment, secret, db, pdf: typstPdf(), speech, firstSiteId };
	return {
		welcome: {
			coordinatorToken: coordinator.ok ? coordinator.token : null,
			kioskToken: kiosk?.token ?? null,
		},
		async close() {
			opened = undefined;
			await background.stop();
			await database.close();
		},
	};
}

/** The opened application; asking before `openApplication` is a mistake in our own code. */
export function application(): Application {
	if (!opened) throw new Error('the application is not open');
	return opened;
}
