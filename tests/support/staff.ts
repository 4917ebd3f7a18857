import type { StaffRole } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { addStaff } from '#lib/server/use-cases/add-staff.ts';
import { setPasswordByLink } from '#lib/server/use-cases/set-password-by-link.ts';

interface Colleague {
	name: string;
	email: string;
	role: StaffRole;
	siteIds: readonly string[];
	password: string;
	at: Date;
}

/** A colleague who has chosen their password, made by the same steps as at a real site; answers their id. */
export async function staffWithPassword(db: Database, colleague: Colleague): Promise<string> {
	const acting = { role: 'admin', siteIds: [] } as const;
	const added = await addStaff(db, { ...colleague, acting, language: 'en' });
	if (!added.ok) throw new Error(`could not add ${colleague.email}: ${added.why}`);
	const { password, at } = colleague;
	const set = await setPasswordByLink(db, { token: added.token, password, at });
	if (!set.ok) throw new Error(`could not set the password of ${colleague.email}: ${set.why}`);
	return added.staffId;
}
