import type { Insertable } from 'kysely';
import type { Database } from './connection.ts';
import type { DirectoryTables } from './directory-tables.ts';

/** Rows of the directory as they are written, a list for each table. */
type DirectoryRows = {
	[Table in keyof DirectoryTables]: Insertable<DirectoryTables[Table]>[];
};

/**
 * Adds the resources that are not in the directory yet, whole, and returns how many. One that is there
 * already stays as it is, for staff may have changed it; only languages it has no
 * words in are added. Call inside a transaction.
 */
export async function addMissingResources(db: Database, rows: DirectoryRows): Promise<number> {
	if (rows.resource.length === 0) return 0;
	const keep = 'id' as const;
	await db
		.insertInto('organization')
		.values(rows.organization)
		.onConflict((conflict) => conflict.column(keep).doNothing())
		.execute();
	const added = await db
		.insertInto('resource')
		.values(rows.resource)
		.onConflict((conflict) => conflict.column(keep).doNothing())
		.returning('id')
		.execute();
	const isNew = new Set(added.map(({ id }) => id));
	const mine = <Row extends { resource_id: string }>(list: Row[]) =>
		list.filter(({ resource_id }) => isNew.has(resource_id));
	const inserts = [
		db.insertInto('resource_need').values(mine(rows.resource_need)),
		db.insertInto('resource_phone').values(mine(rows.resource_phone)),
		db.insertInto('resource_language').values(mine(rows.resource_language)),
		db.insertInto('resource_area').values(mine(rows.resource_area)),
	];
	if (isNew.size > 0) for (const insert of inserts) await insert.execute();
	await addMissingWords(db, rows);
	return isNew.size;
}

const wordsColumns = [
	'description',
	'fees_description',
	'eligibility_description',
	'application_process',
	'hours',
	'how_to_get_there',
] as const satisfies readonly (keyof DirectoryTables['resource_words'])[];

/** Adds translations that are not there yet, where the English still says what was translated. */
async function addMissingWords(db: Database, rows: DirectoryRows): Promise<void> {
	const english = await db
		.selectFrom('resource')
		.select(['id', ...wordsColumns])
		.execute();
	const now = new Map(english.map((resource) => [resource.id, resource]));
	const unchanged = new Set(
		rows.resource
			.filter((resource) =>
				wordsColumns.every((column) => now.get(resource.id)?.[column] === (resource[column] ?? '')),
			)
			.map(({ id }) => id),
	);
	const words = rows.resource_words.filter(({ resource_id }) => unchanged.has(resource_id));
	if (words.length === 0) return;
	await db
		.insertInto('resource_words')
		.values(words)
		.onConflict((conflict) => conflict.columns(['resource_id', 'language']).doNothing())
		.execute();
}
