import { sql } from 'kysely';
import type { StaffRole } from '#lib/domain/staff.ts';
import type { Database } from './connection.ts';

interface NewStaff {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	language: string;
	at: Date;
}

interface StaffMember {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	language: string;
	leftAt: Date | null;
	secondStep: boolean;
	siteIds: string[];
}

function staffWithSites(db: Database) {
	return db.selectFrom('staff').select([
		'staff.id',
		'staff.name',
		'staff.email',
		'staff.role',
		'staff.language',
		'staff.left_at as leftAt',
		'staff.two_factor_enabled as secondStep',
		sql<string[]>`array(
				select site_id::text from staff_site where staff_id = staff.id order by site_id
			)`.as('siteIds'),
	]);
}

export async function anyStaff(db: Database): Promise<boolean> {
	return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export function staffById(db: Database, id: string): Promise<StaffMember | undefined> {
	return staffWithSites(db).where('staff.id', '=', id).executeTakeFirst();
}

export function staffByEmail(db: Database, email: string): Promise<StaffMember | undefined> {
	return staffWithSites(db).where('staff.email', '=', email).executeTakeFirst();
}

/** Who works at a site today, by name. */
export function staffOfSite(db: Database, siteId: string): Promise<StaffMember[]> {
	return staffWithSites(db)
		.where('staff.left_at', 'is', null)
		.where('staff.id', 'in', (row) =>
			row.selectFrom('staff_site').select('staff_id').where('site_id', '=', siteId),
		)
		.orderBy('staff.name')
		.orderBy('staff.id')
		.execute();
}

/**
 * Adds a staff member, or takes back one who has left under the same e-mail with what is said of them now.
 * Answers their id, or nothing where somebody who works here has that e-mail.
 */
export async function putStaff(db: Database, staff: NewStaff): Promise<string | undefined> {
	const { id, name, email, role, language, at } = staff;
	const row = await db
		.insertInto('staff')
		.values({ id, name, email, role, language, created_at: at, updated_at: at })
		.onConflict((conflict) =>
			conflict
				.column('email')
				.doUpdateSet({ name, role, language, left_at: null, updated_at: at })
				.where('staff.left_at', 'is not', null),
		)
		.returning('id')
		.executeTakeFirst();
	return row?.id;
}

export async function putStaffAtSites(
	db: Database,
	staffId: string,
	siteIds: readonly string[],
): Promise<void> {
	if (siteIds.length === 0) return;
	const rows = siteIds.map((siteId) => ({ staff_id: staffId, site_id: siteId }));
	await db
		.insertInto('staff_site')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function takeStaffFromSite(db: Database, staffId: string, siteId: string): Promise<void> {
	await db.deleteFrom('staff_site').where('staff_id', '=', staffId).where('site_id', '=', siteId).execute();
}

/** Whoever works nowhere any more has left: no way in, but their name stays with what they did. */
export async function markLeft(db: Database, staffId: string, at: Date): Promise<void> {
	await db.updateTable('staff').set({ left_at: at, updated_at: at }).where('id', '=', staffId).execute();
	await db.deleteFrom('staff_account').where('staff_id', '=', staffId).execute();
	await db.deleteFrom('one_time_link').where('staff_id', '=', staffId).execute();
	await endSessions(db, staffId);
}

export async function putPassword(
	db: Database,
	password: { id: string; staffId: string; hash: string; at: Date },
): Promise<void> {
	const { id, staffId, hash, at } = password;
	await db
		.insertInto('staff_account')
		.values({
			id,
			staff_id: staffId,
			account_id: staffId,
			provider_id: 'credential',
			password: hash,
			created_at: at,
			updated_at: at,
		})
		.onConflict((conflict) =>
			conflict.columns(['staff_id', 'provider_id']).doUpdateSet({ password: hash, updated_at: at }),
		)
		.execute();
}

export async function removeSecondStep(db: Database, staffId: string): Promise<void> {
	await db.deleteFrom('staff_two_factor').where('staff_id', '=', staffId).execute();
	await db.updateTable('staff').set({ two_factor_enabled: false }).where('id', '=', staffId).execute();
}

export async function endSessions(db: Database, staffId: string): Promise<void> {
	await db.deleteFrom('staff_session').where('staff_id', '=', staffId).execute();
}

export async function endSession(db: Database, token: string): Promise<void> {
	await db.deleteFrom('staff_session').where('token', '=', token).execute();
}

export async function putLanguage(
	db: Database,
	own: { staffId: string; language: string; at: Date },
): Promise<void> {
	const { staffId, language, at } = own;
	await db.updateTable('staff').set({ language, updated_at: at }).where('id', '=', staffId).execute();
}
