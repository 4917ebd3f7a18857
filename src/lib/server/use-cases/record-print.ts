import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { putPrint } from '#lib/server/db/prints.ts';

interface Printing {
	caseId: string;
	/** Nobody of the team, where the person printed it themselves. */
	staffId: string | null;
	at: Date;
}

/** Writes down that a social prescription was printed or opened as a PDF, never what it says. */
export async function recordPrint(db: Database, input: Printing): Promise<void> {
	await putPrint(db, { ...input, id: uuidv7(), sheet: 'social-prescription', kioskId: null });
}
