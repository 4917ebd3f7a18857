import { kioskSettingsFrom, type KioskSettings } from '#lib/domain/kiosk-settings.ts';
import type { FieldError } from '#lib/domain/field-error.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { lockSettings, putSettings } from '#lib/server/db/kiosk-devices.ts';

interface Change {
	kioskId: string;
	changes: Partial<KioskSettings>;
}

type Changed = { ok: true } | { ok: false; errors: FieldError[] };

/** Changes some of a kiosk's settings; what would only count as a default is refused by its name. */
export function changeKioskSettings(db: Database, { kioskId, changes }: Change): Promise<Changed> {
	return db.transaction().execute(async (trx): Promise<Changed> => {
		const stored = await lockSettings(trx, kioskId);
		const settings = kioskSettingsFrom({ ...stored, ...changes });
		const names = Object.keys(changes) as (keyof KioskSettings)[];
		const errors = names
			.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(changes[name]))
			.map((field) => ({ field, code: 'choose-from-list' }));
		if (errors.length > 0) return { ok: false, errors };
		await putSettings(trx, kioskId, settings);
		return { ok: true };
	});
}
