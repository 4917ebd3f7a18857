import type { LanguageCode } from '#lib/i18n/languages.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putLanguage } from '#lib/server/db/staff.ts';

/** Changes the language in which a staff member reads the desk. */
export function changeOwnLanguage(
	db: Database,
	input: { staffId: string; language: LanguageCode; at: Date },
): Promise<void> {
	return putLanguage(db, input);
}
