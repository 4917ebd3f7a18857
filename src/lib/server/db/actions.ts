import { sql } from 'kysely';
import type { ActionWords } from '#lib/domain/prescription.ts';
import type { Database } from './connection.ts';

export interface Action extends ActionWords {
	id: string;
}

/** The actions of a version, in the order they were written. */
export function actionsOf(db: Database, prescriptionId: string): Promise<Action[]> {
	return db
		.selectFrom('action')
		.select(['id', 'kind', 'what', 'who', 'when_words as when', 'where_words as where', 'cost', 'phone'])
		.select(['how_to_get_there as howToGetThere', 'who_comes_along as whoComesAlong'])
		.select(['goal_id as goalId', 'resource_id as resourceId'])
		.where('prescription_id', '=', prescriptionId)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** What is to be done by the newest plan that was handed to the person, in its order; empty before one was. */
export async function issuedActions(db: Database, caseId: string): Promise<Pick<Action, 'id' | 'what'>[]> {
	return db
		.selectFrom('action')
		.select(['id', 'what'])
		.where('prescription_id', '=', (plans) =>
			plans
				.selectFrom('prescription')
				.select('prescription.id')
				.where('case_id', '=', caseId)
				.where('issued_at', 'is not', null)
				.orderBy('version', 'desc')
				.limit(1),
		)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

function columns(action: ActionWords) {
	return {
		goal_id: action.goalId,
		resource_id: action.resourceId,
		kind: action.kind,
		what: action.what,
		who: action.who,
		when_words: action.when,
		where_words: action.where,
		cost: action.cost,
		how_to_get_there: action.howToGetThere,
		phone: action.phone,
		who_comes_along: action.whoComesAlong,
	};
}

/** Writes an action behind the others of its version. */
export async function putAction(
	db: Database,
	row: { id: string; prescriptionId: string; action: ActionWords },
): Promise<void> {
	const { id, prescriptionId, action } = row;
	await db
		.insertInto('action')
		.values({
			id,
			prescription_id: prescriptionId,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from action where prescription_id = ${prescriptionId})`,
			...columns(action),
		})
		.execute();
}

/** Changes an action of that version; whether there was one. */
export async function changeAction(
	db: Database,
	row: { id: string; prescriptionId: string; action: ActionWords },
): Promise<boolean> {
	const result = await db
		.updateTable('action')
		.set(columns(row.action))
		.where('id', '=', row.id)
		.where('prescription_id', '=', row.prescriptionId)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Removes an action of that version; whether there was one. */
export async function removeActionRow(
	db: Database,
	action: { id: string; prescriptionId: string },
): Promise<boolean> {
	const result = await db
		.deleteFrom('action')
		.where('id', '=', action.id)
		.where('prescription_id', '=', action.prescriptionId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** Whether the directory has a resource, on offer or not any more. */
export async function isResource(db: Database, id: string): Promise<boolean> {
	return (await db.selectFrom('resource').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
