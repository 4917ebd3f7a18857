import { callByDay } from '#lib/domain/call-by.ts';
import { standingOf, type Standing } from '#lib/domain/coming-back.ts';
import { dayIn } from '#lib/i18n/values.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { standingRows } from '#lib/server/db/standing.ts';

interface Read {
	standing: Standing[];
	/** Whom to call about it. */
	site: { name: string; phone: string };
	/** Whether a social prescription was issued, so that it can be printed again. */
	issued: boolean;
	/** Whether there is anything that the person may still ask of the team here. */
	state: 'open' | 'closed' | 'withdrawn';
}

/** Where things stand with a request, for the person whose request it is. */
export async function readStanding(
	db: Database,
	{ caseId, at }: { caseId: string; at: Date },
): Promise<Read> {
	const rows = await standingRows(db, caseId);
	const { timeZone, callWithinDays, name, phone } = rows.site;
	const day = (moment: Date | null) => (moment ? dayIn(timeZone, moment) : null);
	const withdrawn = rows.withdrawn || rows.closedAsWithdrawn;
	const standing = standingOf({
		today: dayIn(timeZone, at),
		callBy: callByDay(dayIn(timeZone, rows.openedAt), callWithinDays),
		withdrawn,
		closedOn: day(rows.closedAt),
		triedOn: day(rows.triedAt),
		spokenOn: day(rows.spokenAt),
		issuedOn: day(rows.issuedAt),
		nextFollowUpOn: rows.nextFollowUpOn,
		callAskedOn: day(rows.callAskedAt),
		toldOn: day(rows.toldAt),
	});
	const state = withdrawn ? 'withdrawn' : rows.closedAt ? 'closed' : 'open';
	return { standing, site: { name, phone }, issued: rows.issuedAt !== null, state };
}
