import type { Database } from './connection.ts';

/** Lets the kiosk with this device arrive once more; false when no living kiosk has it. A later arrival ends the one before. */
export async function putArrival(
	db: Database,
	{ deviceHash, arrivalHash }: { deviceHash: Buffer; arrivalHash: Buffer },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('kiosk')
		.set({ arrival_hash: arrivalHash })
		.where('device_hash', '=', deviceHash)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Uses an arrival up; of two at the same moment the second waits for the row and then finds it used. */
export async function useUpArrival(db: Database, arrivalHash: Buffer): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('kiosk')
		.set({ arrival_hash: null })
		.where('arrival_hash', '=', arrivalHash)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
