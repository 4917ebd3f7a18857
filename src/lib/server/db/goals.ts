import { sql } from 'kysely';
import type { GoalWords } from '#lib/domain/prescription.ts';
import type { Database } from './connection.ts';

export interface Goal extends GoalWords {
	id: string;
}

/** The goals of a version, in the order they were written. */
export function goalsOf(db: Database, prescriptionId: string): Promise<Goal[]> {
	return db
		.selectFrom('goal')
		.select(['id', 'words', 'importance', 'confidence'])
		.where('prescription_id', '=', prescriptionId)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** Writes a goal behind the others of its version. */
export async function putGoal(
	db: Database,
	goal: GoalWords & { id: string; prescriptionId: string },
): Promise<void> {
	const { id, prescriptionId, words, importance, confidence } = goal;
	await db
		.insertInto('goal')
		.values({
			id,
			prescription_id: prescriptionId,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from goal where prescription_id = ${prescriptionId})`,
			words,
			importance,
			confidence,
		})
		.execute();
}

/** Changes a goal of that version; whether there was one. */
export async function changeGoal(
	db: Database,
	goal: GoalWords & { id: string; prescriptionId: string },
): Promise<boolean> {
	const { id, prescriptionId, words, importance, confidence } = goal;
	const result = await db
		.updateTable('goal')
		.set({ words, importance, confidence })
		.where('id', '=', id)
		.where('prescription_id', '=', prescriptionId)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Removes a goal of that version; its actions stay, without a goal. Whether there was one. */
export async function removeGoalRow(
	db: Database,
	goal: { id: string; prescriptionId: string },
): Promise<boolean> {
	const { id, prescriptionId } = goal;
	await db
		.updateTable('action')
		.set({ goal_id: null })
		.where('goal_id', '=', id)
		.where('prescription_id', '=', prescriptionId)
		.execute();
	const result = await db
		.deleteFrom('goal')
		.where('id', '=', id)
		.where('prescription_id', '=', prescriptionId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}
