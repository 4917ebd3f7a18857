import type { SlipOutcome } from '#lib/domain/check-in-slip.ts';
import type { FollowUpOutcome, FollowUpRecord } from '#lib/domain/follow-up.ts';
import type { NeedLevel } from '#lib/domain/need.ts';
import type { Database } from './connection.ts';

export interface FollowUp {
	id: string;
	dueOn: string;
	plannedAt: Date;
	plannedByName: string;
	doneAt: Date | null;
	doneByName: string | null;
	outcome: FollowUpOutcome | SlipOutcome | null;
	received: boolean | null;
	anythingElse: string;
}

/** The follow-ups of a case: the planned one first, then those done, the newest first. */
export function followUpsOf(db: Database, caseId: string): Promise<FollowUp[]> {
	return db
		.selectFrom('follow_up')
		.innerJoin('staff as planner', 'planner.id', 'follow_up.planned_by')
		.leftJoin('staff as doer', 'doer.id', 'follow_up.done_by')
		.select(['follow_up.id', 'follow_up.due_on as dueOn', 'follow_up.planned_at as plannedAt'])
		.select(['follow_up.done_at as doneAt', 'follow_up.outcome', 'follow_up.received'])
		.select(['follow_up.anything_else as anythingElse'])
		.select(['planner.name as plannedByName', 'doer.name as doneByName'])
		.where('follow_up.case_id', '=', caseId)
		.orderBy('follow_up.done_at', (order) => order.desc().nullsFirst())
		.orderBy('follow_up.due_on')
		.execute();
}

/** The follow-up of a case that is still to be done. */
export function plannedFollowUp(
	db: Database,
	caseId: string,
): Promise<{ id: string; dueOn: string } | undefined> {
	return db
		.selectFrom('follow_up')
		.select(['id', 'due_on as dueOn'])
		.where('case_id', '=', caseId)
		.where('done_at', 'is', null)
		.orderBy('due_on')
		.limit(1)
		.executeTakeFirst();
}

interface FollowUpPlan {
	/** The id of a new row; not used where one is planned already. */
	id: string;
	caseId: string;
	prescriptionId: string | null;
	staffId: string;
	dueOn: string;
	at: Date;
}

/** Plans a follow-up, or moves the one that is planned: a case waits for one day, not for several. */
export async function planOrMove(db: Database, plan: FollowUpPlan): Promise<string> {
	const planned = await plannedFollowUp(db, plan.caseId);
	if (planned) {
		const { dueOn, prescriptionId } = plan;
		await db
			.updateTable('follow_up')
			.set({ due_on: dueOn, ...(prescriptionId ? { prescription_id: prescriptionId } : {}) })
			.where('id', '=', planned.id)
			.execute();
		return planned.id;
	}
	await db
		.insertInto('follow_up')
		.values({
			id: plan.id,
			case_id: plan.caseId,
			prescription_id: plan.prescriptionId,
			due_on: plan.dueOn,
			planned_by: plan.staffId,
			planned_at: plan.at,
		})
		.execute();
	return plan.id;
}

type Told = Pick<FollowUpRecord, 'received' | 'anythingElse'> & { outcome: FollowUpOutcome | SlipOutcome };

/** Writes down what was heard or stands on a slip; whether that follow-up of that case was still to be done. */
export async function putOutcome(
	db: Database,
	done: { id: string; caseId: string; staffId: string; record: Told; bySlip?: boolean; at: Date },
): Promise<boolean> {
	const { bySlip = false } = done;
	const { outcome, received, anythingElse } = done.record;
	const result = await db
		.updateTable('follow_up')
		.set({
			done_at: done.at,
			done_by: done.staffId,
			outcome,
			received,
			anything_else: anythingElse,
			by_slip: bySlip,
		})
		.where('id', '=', done.id)
		.where('case_id', '=', done.caseId)
		.where('done_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** The highest level among a case's needs, each need counting by its newest level. */
export async function highestLevel(db: Database, caseId: string): Promise<NeedLevel | null> {
	const rows = await db
		.selectFrom('need')
		.innerJoin('need_level', 'need_level.need_id', 'need.id')
		.distinctOn('need.id')
		.select('need_level.level')
		.where('need.case_id', '=', caseId)
		.orderBy('need.id')
		.orderBy('need_level.at', 'desc')
		.orderBy('need_level.id', 'desc')
		.execute();
	const levels = new Set(rows.map(({ level }) => level));
	return (['high', 'medium', 'low'] as const).find((level) => levels.has(level)) ?? null;
}
