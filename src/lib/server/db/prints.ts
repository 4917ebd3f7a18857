import type { Printed } from '#lib/domain/printing.ts';
import type { Database } from './connection.ts';

interface NewPrint {
	id: string;
	caseId: string | null;
	sheet: 'receipt' | 'first-steps' | 'social-prescription';
	staffId: string | null;
	kioskId: string | null;
	at: Date;
}

/** Writes down that a page was handed out: which sheet, by whom, never what stood on it; false where it is known. */
export async function putPrint(db: Database, print: NewPrint): Promise<boolean> {
	const result = await db
		.insertInto('print')
		.values({
			id: print.id,
			case_id: print.caseId,
			sheet: print.sheet,
			staff_id: print.staffId,
			kiosk_id: print.kioskId,
			at: print.at,
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes down whether a page came out; said once, it stays. */
export async function putPrintAnswer(
	db: Database,
	answer: { printId: string; cameOut: boolean; at: Date },
): Promise<void> {
	await db
		.insertInto('print_answer')
		.values({ print_id: answer.printId, came_out: answer.cameOut, at: answer.at })
		.onConflict((conflict) => conflict.column('print_id').doNothing())
		.execute();
}

/** What is known of those pages, by their ids; the others were never sent to a printer. */
export async function printsAmong(db: Database, ids: readonly string[]): Promise<Map<string, Printed>> {
	const rows = await db
		.selectFrom('print')
		.leftJoin('print_answer', 'print_answer.print_id', 'print.id')
		.select(['print.id', 'print_answer.came_out'])
		.where('print.id', 'in', ids)
		.execute();
	return new Map(
		rows.map(({ id, came_out }) => [id, came_out === null ? 'asked' : came_out ? 'came-out' : 'failed']),
	);
}

/** What was last said of the printer of a kiosk. */
export interface LastPrint {
	cameOut: boolean;
	at: Date;
}

/** What was last said of the printers of a site's kiosks, by the kiosk. */
export async function lastPrintsOfSite(db: Database, siteId: string): Promise<Map<string, LastPrint>> {
	const rows = await db
		.selectFrom('print_answer')
		.innerJoin('print', 'print.id', 'print_answer.print_id')
		.innerJoin('kiosk', 'kiosk.id', 'print.kiosk_id')
		.distinctOn('kiosk.id')
		.select(['kiosk.id', 'print_answer.came_out as cameOut', 'print_answer.at'])
		.where('kiosk.site_id', '=', siteId)
		.orderBy('kiosk.id')
		.orderBy('print_answer.at', 'desc')
		.execute();
	return new Map(rows.map(({ id, ...last }) => [id, last]));
}

/** The page of this house's printers that somebody said something of last. */
export async function lastPrint(db: Database) {
	return db
		.selectFrom('print_answer')
		.innerJoin('print', 'print.id', 'print_answer.print_id')
		.select(['print.id', 'print.sheet', 'print_answer.came_out as cameOut', 'print_answer.at'])
		.orderBy('print_answer.at', 'desc')
		.limit(1)
		.executeTakeFirst();
}
