import type { Database } from './connection.ts';

interface NewPrint {
	id: string;
	caseId: string | null;
	sheet: 'receipt' | 'first-steps' | 'social-prescription';
	staffId: string | null;
	kioskId: string | null;
	at: Date;
}

/** Writes down that a page was handed out: which sheet, by whom, never what stood on it. */
export async function putPrint(db: Database, print: NewPrint): Promise<void> {
	await db
		.insertInto('print')
		.values({
			id: print.id,
			case_id: print.caseId,
			sheet: print.sheet,
			staff_id: print.staffId,
			kiosk_id: print.kioskId,
			at: print.at,
		})
		.execute();
}
