import { sheetLanguage } from '#lib/i18n/sheet-language.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import { slipCode } from '#lib/domain/check-in-slip.ts';
import { checkInSlip } from '#lib/domain/sheet/check-in-slip.ts';
import type { Sheet } from '#lib/domain/sheet/sheet.ts';
import { socialPrescription } from '#lib/domain/sheet/social-prescription.ts';
import { actionsOf } from '#lib/server/db/actions.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { prescriptionVersions, sheetHeading } from '#lib/server/db/prescriptions.ts';

interface Asked {
	caseId: string;
	/** Nothing for the newest that was issued. */
	version: number | null;
	/** The language of a second copy for staff; none where the person's own is the same. */
	mirrorIn: string | null;
}

export type Composed =
	{ ok: true; version: number; language: string; sheets: Sheet[] } | { ok: false; why: 'nothing-issued' };

/**
 * The sheet of an issued version in the person's language; behind it the slip to hand in, where the site's desk takes
 * slips, and the copy for staff.
 */
export function composePrescriptionSheet(db: Database, asked: Asked): Promise<Composed> {
	// One moment of the database: a version and its parts as they belong together.
	const read = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
	return read.execute(async (trx): Promise<Composed> => {
		const { caseId, mirrorIn } = asked;
		const heading = await sheetHeading(trx, caseId);
		const versions = await prescriptionVersions(trx, caseId);
		const chosen = versions.find(
			({ version, issuedAt }) => issuedAt && (asked.version === null || version === asked.version),
		);
		if (!heading || !chosen?.issuedAt) return { ok: false, why: 'nothing-issued' };
		const { language, timeZone, personName, reference, deskTakes, ...site } = heading;
		const { issuedAt, followUpOn, version } = chosen;
		const actions = await actionsOf(trx, chosen.id);
		const goals = (await goalsOf(trx, chosen.id)).map((goal) => ({
			...goal,
			actions: actions.filter(({ goalId }) => goalId === goal.id),
		}));
		const sheetIn = (code: string, mirror: boolean) => {
			const { day } = valuesOf(code, timeZone);
			return socialPrescription(
				{
					site,
					reference,
					personName,
					connector: { name: chosen.issuedByName ?? '', phone: site.phone },
					version,
					issuedOn: day(issuedAt),
					followUpOn: followUpOn ? day(followUpOn) : undefined,
					goals,
					otherActions: actions.filter(({ goalId }) => goalId === null),
					mirror,
				},
				sheetLanguage(code),
			);
		};
		const mirrored = mirrorIn && mirrorIn !== language ? [sheetIn(mirrorIn, true)] : [];
		const slip = checkInSlip({ site, code: slipCode({ reference, version }) }, sheetLanguage(language));
		const slips = deskTakes.includes('slips') ? [slip] : [];
		return { ok: true, version, language, sheets: [sheetIn(language, false), ...slips, ...mirrored] };
	});
}
