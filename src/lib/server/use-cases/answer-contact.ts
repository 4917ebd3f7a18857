import { batchSize, fewReferences, type Contact, type ContactAnswer } from '#lib/domain/edge.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { kioskOfEdge, putEdgeContact, putEdgeEnrolment } from '#lib/server/db/edges.ts';
import { putPrint, putPrintAnswer } from '#lib/server/db/prints.ts';
import { batchOf, countReserved, referencesOf, reserveBatch } from '#lib/server/db/reserved-references.ts';
import { siteRows } from '#lib/server/db/rows-down.ts';
import { newReference } from '#lib/server/new-reference.ts';

interface Answering {
	kioskId: string;
	contact: Contact;
	/** Those of its keys whose private half is here. */
	knownKeys: readonly string[];
	/** The hash of the directory as it is here. */
	directory: string;
	at: Date;
}

/** Hears how an edge is, and tells it what it has to know: its kiosk, its site, references for its papers. */
export function answerContact(db: Database, input: Answering): Promise<ContactAnswer> {
	return db.transaction().execute((trx) => answer(trx, input));
}

interface Enrolling {
	enrolmentHash: Buffer;
	deviceHash: Buffer;
	key: string;
	directory: string;
	at: Date;
}

/**
 * Makes a machine the edge of the kiosk whose one-time address it was given, and answers its first contact. The same
 * machine is answered once more, should the answer have been lost.
 */
export function enrolEdge(
	db: Database,
	input: Enrolling,
): Promise<{ ok: true; answer: ContactAnswer } | { ok: false; why: 'used-or-unknown' }> {
	return db.transaction().execute(async (trx) => {
		const enrolled = await putEdgeEnrolment(trx, input);
		if (!enrolled) return { ok: false, why: 'used-or-unknown' } as const;
		const { key, directory, at } = input;
		// Another machine may have been this kiosk before, and have papers out of all batches until now.
		const batch = enrolled.again ? 0 : await batchOf(trx, enrolled.id);
		const contact = { waiting: 0, waitingSince: null, keys: [key], batch, stock: 0 };
		const asked = { kioskId: enrolled.id, contact, knownKeys: [key], directory, at };
		return { ok: true, answer: await answer(trx, asked) } as const;
	});
}

async function answer(trx: Database, input: Answering): Promise<ContactAnswer> {
	const { kioskId, contact, knownKeys, directory, at } = input;
	const { waiting, waitingSince, keys } = contact;
	const since = waitingSince === null ? null : new Date(waitingSince);
	await putEdgeContact(trx, { kioskId, waiting, waitingSince: since, keys, at });
	if (contact.lastPrint) await takePrint(trx, kioskId, contact.lastPrint);
	const references = await referencesFor(trx, kioskId, contact);
	const { id, siteId, name, settings, pinHash } = await kioskOfEdge(trx, kioskId);
	return {
		kiosk: { id, name, pinHash, settings: settings as Record<string, unknown> },
		site: await siteRows(trx, siteId),
		directory,
		unknownKeys: keys.filter((key) => !knownKeys.includes(key)),
		references,
	};
}

/** Writes down once what an edge tells of its printer; which case the page was for is not known here. */
async function takePrint(trx: Database, kioskId: string, told: NonNullable<Contact['lastPrint']>) {
	const { id, sheet, cameOut } = told;
	const at = new Date(told.at);
	if (await putPrint(trx, { id, caseId: null, sheet, staffId: null, kioskId, at })) {
		await putPrintAnswer(trx, { printId: id, cameOut, at });
	}
}

/** Whoever holds so many that stand on no case has lost them, or is none of ours. */
const mostReserved = 10 * batchSize;

/** The next batch of references where the edge has few left, or the last one anew where it never came in. */
async function referencesFor(
	trx: Database,
	kioskId: string,
	{ batch, stock }: Contact,
): Promise<ContactAnswer['references']> {
	const newest = await batchOf(trx, kioskId);
	if (batch < newest) {
		const codes = await referencesOf(trx, kioskId, newest);
		if (codes.length > 0) return { batch: newest, codes };
	} else if (stock >= fewReferences) return null;
	if ((await countReserved(trx, kioskId)) + batchSize > mostReserved) return null;
	const next = Math.max(batch, newest) + 1;
	let codes: string[] = [];
	// One by chance that is taken already is drawn anew.
	while (codes.length < batchSize) {
		const references = Array.from({ length: batchSize - codes.length }, newReference);
		await reserveBatch(trx, { kioskId, batch: next, references });
		codes = await referencesOf(trx, kioskId, next);
	}
	return { batch: next, codes };
}
