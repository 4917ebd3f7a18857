import type { ColumnType } from 'kysely';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;

/** Pages that were handed out, and what became of them. */
export interface PrintTables {
	print: PrintTable;
	print_answer: PrintAnswerTable;
}

interface PrintTable {
	id: Once<string>;
	case_id: Once<string | null>;
	sheet: Once<string>;
	staff_id: Once<string | null>;
	kiosk_id: Once<string | null>;
	at: Once<Date>;
}

interface PrintAnswerTable {
	print_id: Once<string>;
	came_out: Once<boolean>;
	at: Once<Date>;
}
