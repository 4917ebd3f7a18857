import { redirect, type RequestEvent } from '@sveltejs/kit';
import { composePrescriptionSheet } from '#lib/server/use-cases/compose-prescription-sheet.ts';
import { application } from './application.ts';
import { sheetLook } from './sheet-request.ts';

/**
 * The sheets an address asks for: which issued version, how large, on which paper, with a copy for staff
 * behind it or not. Where nothing is issued yet there is nothing to print, so back to the plan.
 */
export async function requirePrescriptionSheets(event: RequestEvent, caseId: string) {
	const asked = event.url.searchParams;
	const version = /^\d{1,6}$/.test(asked.get('version') ?? '') ? Number(asked.get('version')) : null;
	const mirror = asked.get('mirror') === 'yes';
	const staffLanguage = event.locals.language;
	const composed = await composePrescriptionSheet(application().db, {
		caseId,
		version,
		mirrorIn: mirror ? staffLanguage : null,
	});
	if (!composed.ok) redirect(303, `/team/cases/${caseId}/prescription`);
	const { sheets, language } = composed;
	return {
		sheets,
		look: sheetLook(event.url),
		version: composed.version,
		mirror,
		/** Whether a copy for staff would be in another language than the person's own. */
		mayMirror: language !== staffLanguage,
	};
}
