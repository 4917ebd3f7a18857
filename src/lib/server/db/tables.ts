import type { CaseTables } from './case-tables.ts';
import type { ComingBackTables } from './coming-back-tables.ts';
import type { DirectoryTables } from './directory-tables.ts';
import type { EdgeTables } from './edge-tables.ts';
import type { HouseTables } from './house-tables.ts';
import type { PrintTables } from './print-tables.ts';
import type { StaffTables } from './staff-tables.ts';

/** Every table of the database, as the numbered migrations leave it. */
export type Tables = HouseTables &
	StaffTables &
	CaseTables &
	ComingBackTables &
	DirectoryTables &
	EdgeTables &
	PrintTables;
