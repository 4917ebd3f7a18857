import type { NeedCode, NeedLevel } from '#lib/domain/need.ts';
import type { Database } from './connection.ts';

/** Adds a need to a case; false where the case has it already. */
export async function putNeed(
	db: Database,
	need: { id: string; caseId: string; code: NeedCode; staffId: string; at: Date },
): Promise<boolean> {
	const row = await db
		.insertInto('need')
		.values({ id: need.id, case_id: need.caseId, code: need.code, added_by: need.staffId, added_at: need.at })
		.onConflict((conflict) => conflict.columns(['case_id', 'code']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function putNeedLevel(
	db: Database,
	change: { id: string; needId: string; level: NeedLevel; staffId: string; at: Date },
): Promise<void> {
	const { id, needId, level, staffId, at } = change;
	await db.insertInto('need_level').values({ id, need_id: needId, level, staff_id: staffId, at }).execute();
}

/** A need of a case with the level it has now; nothing where that case has no such need. */
export function needWithLevel(
	db: Database,
	need: { caseId: string; needId: string },
): Promise<{ code: NeedCode; level: NeedLevel } | undefined> {
	return db
		.selectFrom('need')
		.innerJoin('need_level', 'need_level.need_id', 'need.id')
		.select(['need.code', 'need_level.level'])
		.where('need.id', '=', need.needId)
		.where('need.case_id', '=', need.caseId)
		.orderBy('need_level.at', 'desc')
		.orderBy('need_level.id', 'desc')
		.limit(1)
		.executeTakeFirst();
}

interface LevelChange {
	level: NeedLevel;
	at: Date;
	/** Nobody where the level is the one a referral starts with. */
	staffName: string | null;
}

interface NeedToRead {
	id: string;
	code: NeedCode;
	level: NeedLevel;
	/** Every level it had, newest first. */
	changes: LevelChange[];
}

/** The needs of a case, each with its levels, highest first. */
export async function needsOf(db: Database, caseId: string): Promise<NeedToRead[]> {
	const rows = await db
		.selectFrom('need')
		.innerJoin('need_level', 'need_level.need_id', 'need.id')
		.leftJoin('staff', 'staff.id', 'need_level.staff_id')
		.select(['need.id', 'need.code', 'need_level.level', 'need_level.at', 'staff.name as staffName'])
		.where('need.case_id', '=', caseId)
		.orderBy('need_level.at', 'desc')
		.orderBy('need_level.id', 'desc')
		.execute();
	const needs = new Map<string, NeedToRead>();
	for (const { id, code, level, at, staffName } of rows) {
		const need = needs.get(id) ?? { id, code, level, changes: [] };
		need.changes.push({ level, at, staffName });
		needs.set(id, need);
	}
	const rank = { high: 0, medium: 1, low: 2 };
	return [...needs.values()].sort((one, other) => rank[one.level] - rank[other.level]);
}
