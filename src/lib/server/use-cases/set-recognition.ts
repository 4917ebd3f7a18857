import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putRecognition, recognitionOf } from '#lib/server/db/recognition.ts';
import { siteById } from '#lib/server/db/sites.ts';

interface Setting {
	acting: Acting;
	siteId: string;
	/** Language by language; how many of 100 words were heard wrong, or null where nobody measured. */
	wanted: readonly { language: string; switchedOn: boolean; percent: number | null }[];
	at: Date;
}

type Set = { ok: true } | { ok: false; why: 'not-allowed' };

/** Says in which languages people at a site may answer by speaking; a measurement keeps its day until it changes. */
export function setRecognition(db: Database, { acting, siteId, wanted, at }: Setting): Promise<Set> {
	return db.transaction().execute(async (trx): Promise<Set> => {
		if (!mayRun(acting, siteId) || !(await siteById(trx, siteId))) return { ok: false, why: 'not-allowed' };
		const before = await recognitionOf(trx, siteId);
		for (const { language, switchedOn, percent } of wanted) {
			const known = before.find((one) => one.language === language);
			const same = known !== undefined && known.percent === percent;
			const measuredAt = percent === null ? null : same ? known.measuredAt : at;
			await putRecognition(trx, siteId, { language, switchedOn, percent, measuredAt });
		}
		return { ok: true };
	});
}
