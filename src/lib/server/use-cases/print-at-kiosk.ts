import { createHmac } from 'node:crypto';
import { mostPrints, printingAfter, type Printing } from '#lib/domain/printing.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { printsAmong, putPrint, putPrintAnswer } from '#lib/server/db/prints.ts';
import { sentReferral } from '#lib/server/db/referrals.ts';

/** A sheet that somebody in front of a kiosk may print. */
export interface PrintedSheet {
	secret: Buffer;
	/** The draft that was sent, or what somebody who came back has opened. */
	of: string;
	sheet: 'receipt' | 'first-steps' | 'social-prescription';
	/** Whose plan it is; the case of a draft is found by what was sent from it. */
	caseId?: string;
}

/**
 * The id of a sheet's page number so and so. Made again from the visit's own row, it is the same for each press, each tab and
 * each time the page is loaded; and no row says whose page it was.
 */
function printId({ secret, of, sheet }: PrintedSheet, number: number): string {
	const bytes = createHmac('sha256', secret)
		.update(`print ${of} ${sheet} ${String(number)}`)
		.digest();
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.subarray(0, 16).toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** How printing a sheet stands, and the page (`job`) that may be printed next or that is asked about. */
export async function readPrinting(
	db: Database,
	sheet: PrintedSheet,
): Promise<{ printing: Printing; job: string | null }> {
	const ids = Array.from({ length: mostPrints }, (_, number) => printId(sheet, number));
	const known = await printsAmong(db, ids);
	const { printing, job } = printingAfter(ids.flatMap((id) => known.get(id) ?? []));
	return { printing, job: job === null ? null : (ids[job] ?? null) };
}

/** A sheet on the screen of the kiosk that prints it. */
export interface SheetAtKiosk extends PrintedSheet {
	kioskId: string;
}

interface AtKiosk extends SheetAtKiosk {
	job: string;
	at: Date;
}

/** Writes down that a page goes to the kiosk's printer now; false where it went there before, or must not. */
export async function beginPrint(db: Database, { job, ...asked }: AtKiosk): Promise<boolean> {
	const { of, sheet, kioskId, at } = asked;
	const standing = await readPrinting(db, asked);
	if (standing.job !== job || standing.printing === 'asked') return false;
	const caseId = asked.caseId ?? (await sentReferral(db, of))?.caseId ?? null;
	return putPrint(db, { id: job, caseId, sheet, staffId: null, kioskId, at });
}

/** Writes down whether the page that is asked about came out; answers how printing stands then. */
export async function answerPrint(
	db: Database,
	{ job, at, cameOut, ...asked }: Omit<AtKiosk, 'kioskId'> & { cameOut: boolean },
): Promise<Printing> {
	const standing = await readPrinting(db, asked);
	if (standing.printing !== 'asked' || standing.job !== job) return standing.printing;
	await putPrintAnswer(db, { printId: job, cameOut, at });
	return (await readPrinting(db, asked)).printing;
}
