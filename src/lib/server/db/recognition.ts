import type { Database } from './connection.ts';

/** Whether people at a site may answer in this language by speaking; not before somebody switched it on. */
export async function recognitionIsOn(db: Database, siteId: string, language: string): Promise<boolean> {
	const row = await db
		.selectFrom('site_recognition')
		.select('switched_on')
		.where('site_id', '=', siteId)
		.where('language', '=', language)
		.executeTakeFirst();
	return row?.switched_on ?? false;
}

interface Recognition {
	language: string;
	switchedOn: boolean;
	/** Words heard wrong of 100 said, 0 and up; null where nobody measured. */
	percent: number | null;
	measuredAt: Date | null;
}

/** What a site has set, language by language; none that was never set. */
export function recognitionOf(db: Database, siteId: string): Promise<Recognition[]> {
	return db
		.selectFrom('site_recognition')
		.select([
			'language',
			'switched_on as switchedOn',
			'percent_wrong as percent',
			'measured_at as measuredAt',
		])
		.where('site_id', '=', siteId)
		.execute();
}

export async function putRecognition(db: Database, siteId: string, set: Recognition): Promise<void> {
	const values = {
		switched_on: set.switchedOn,
		percent_wrong: set.percent,
		measured_at: set.measuredAt,
		changed_at: new Date(),
	};
	await db
		.insertInto('site_recognition')
		.values({ site_id: siteId, language: set.language, ...values })
		.onConflict((conflict) => conflict.columns(['site_id', 'language']).doUpdateSet(values))
		.execute();
}
