import { randomBytes } from 'node:crypto';
import { wordFaults } from '#lib/i18n/catalogue.ts';
import { takeCopiedWords } from '#lib/i18n/copied-words.ts';
import { openDatabase, type Connection, type Database } from '#lib/server/db/connection.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import type { HearingGateway } from '#lib/server/gateways/hearing/hearing-gateway.ts';
import { openaiHearing } from '#lib/server/gateways/hearing/openai-hearing.ts';
import { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import type { PdfGateway } from '#lib/server/gateways/pdf/pdf-gateway.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { openaiUnderstanding } from '#lib/server/gateways/understanding/openai-understanding.ts';
import type { UnderstandingGateway } from '#lib/server/gateways/understanding/understanding-gateway.ts';
import { openHouseSpeech, type HouseSpeech } from '#lib/server/gateways/speech/house-speech.ts';
import { recordingsHere } from '#lib/server/gateways/speech/recordings-here.ts';
import { log } from '#lib/server/log.ts';
import { readSecret } from '#lib/server/secret.ts';
import { makeFirstKioskLink } from '#lib/server/use-cases/make-first-kiosk-link.ts';
import { beginAsEdge, beginAsHouse, type OwnHub } from './begin.ts';

/** What every request of this process shares. */
interface Application {
	environment: Environment;
	secret: Buffer;
	db: Database;
	pdf: PdfGateway;
	/** The voices that read pages aloud. */
	speech: HouseSpeech;
	/** What understands and translates people's own words; null where none is set up. */
	understanding: UnderstandingGateway | null;
	/** Writes down spoken answers; null where no recogniser is set up. */
	hearing: HearingGateway | null;
	/** The hub that this machine is an edge of; null in a house of its own. */
	edge: OwnHub | null;
	/** The site that people at home, and a house with one site, belong to. */
	firstSiteId: string;
}

/** What the starter of this process is told once everything is open. */
export interface Opened {
	/** One-time addresses' tokens, to be shown once and never logged; null when they are not wanted any more. */
	welcome: { coordinatorToken: string | null; kioskToken: string | null };
	/** Where the hub of this edge is; null in a house of its own. */
	hubUrl: string | null;
	close(): Promise<void>;
}

let opened: Application | undefined;

/** Opens the database and all that lives as long as the process does. Errors stop the boot. */
export async function openApplication(): Promise<Opened> {
	const environment = readEnvironment(process.env);
	log.setLevel(environment.logLevel);
	for (const { language, key, why } of wordFaults)
		log.warn({ event: 'words-in-english', language, key, code: why });
	// What is typed at an edge must not be readable by whoever takes its disk: its key is nowhere but here.
	const secret = environment.hub ? randomBytes(32) : await readSecret(environment);
	const copies = new KeptCopies(environment.dataFolder);
	if (environment.hub) await sayKeptWords(copies);
	const speech = await openHouseSpeech(environment);
	const database = await openDatabase(environment, log);
	const { db } = database;
	const spokenAnew = async () => speech.useRecordings(await recordingsHere(environment));
	const begun = await begin(database, environment, { log, copies, spokenAnew });
	const { firstSiteId, edge } = begun;
	const kiosk = await makeFirstKioskLink(db, { siteId: firstSiteId, at: new Date() });
	log.info({ event: 'speech-sources', code: speech.summary() });
	const understanding = openaiUnderstanding(environment);
	const hearing = openaiHearing(environment);
	const pdf = typstPdf();
	opened = { environment, secret, db, pdf, speech, understanding, hearing, edge, firstSiteId };
	return {
		welcome: {
			coordinatorToken: begun.coordinatorToken,
			kioskToken: kiosk?.token ?? null,
		},
		hubUrl: edge?.url ?? null,
		async close() {
			opened = undefined;
			await begun.stop();
			await database.close();
		},
	};
}

/** Says what the hub said last; words that are none any more are fetched anew. */
async function sayKeptWords(copies: KeptCopies): Promise<void> {
	const words = await copies.read('words');
	if (words === undefined) return;
	try {
		takeCopiedWords(words);
	} catch (error) {
		await copies.drop('words');
		log.error({ event: 'not-taken-from-hub', job: 'words', error: error instanceof Error ? error.name : '' });
	}
}

/** Whatever cannot begin leaves no database running. */
async function begin(database: Connection, { hub }: Environment, speech: Parameters<typeof beginAsEdge>[2]) {
	try {
		return await (hub ? beginAsEdge(database, hub, speech) : beginAsHouse(database, log));
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** The opened application; asking before `openApplication` is a mistake in our own code. */
export function application(): Application {
	if (!opened) throw new Error('the application is not open');
	return opened;
}
