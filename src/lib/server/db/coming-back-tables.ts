import type { ColumnType } from 'kysely';
import type { AskKind } from '#lib/domain/coming-back.ts';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;

/** What people come back with, what they opened, and what they ask. */
export interface ComingBackTables {
	return_visit: ReturnVisitTable;
	ask: AskTable;
	birth_year: BirthYearTable;
}

interface ReturnVisitTable {
	id: Once<string>;
	token_hash: Once<Buffer>;
	case_id: Once<string>;
	kiosk_id: Once<string | null>;
	expires_at: Date;
}

interface AskTable {
	id: Once<string>;
	case_id: Once<string>;
	kind: Once<AskKind>;
	action_id: Once<string | null>;
	kiosk_id: Once<string | null>;
	at: Once<Date>;
}

interface BirthYearTable {
	id: Once<string>;
	case_id: Once<string>;
	year: Once<number>;
	staff_id: Once<string>;
	at: Once<Date>;
}
