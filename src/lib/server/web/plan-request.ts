import { redirect, type RequestEvent } from '@sveltejs/kit';
import { composePrescriptionSheet } from '#lib/server/use-cases/compose-prescription-sheet.ts';
import type { SheetAtKiosk } from '#lib/server/use-cases/print-at-kiosk.ts';
import { application } from './application.ts';
import { requireOwnReturn } from './return-session.ts';
import { sheetLook } from './sheet-request.ts';

/** The newest plan that was handed to whoever came back, as it was handed out; without one, where things stand. */
export async function requirePlan(event: RequestEvent) {
	const { caseId } = await requireOwnReturn(event);
	const composed = await composePrescriptionSheet(application().db, {
		caseId,
		version: null,
		mirrorIn: null,
	});
	if (!composed.ok) redirect(303, `/${event.locals.language}/back/request`);
	return { ...sheetLook(event.url), sheets: composed.sheets };
}

/** The plan as it is printed at this kiosk; nothing at home, where the browser's own print is what it is. */
export async function planAtKiosk(event: RequestEvent): Promise<SheetAtKiosk | undefined> {
	const { id, caseId, kioskId } = await requireOwnReturn(event);
	if (!kioskId) return undefined;
	return { secret: application().secret, of: id, sheet: 'social-prescription', caseId, kioskId };
}
