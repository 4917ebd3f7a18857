import { error, type RequestEvent } from '@sveltejs/kit';
import { papers, textSizes, type Paper, type Sheet, type TextSize } from '#lib/domain/sheet/sheet.ts';
import { sheetLinkByToken } from '#lib/server/db/sheet-links.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { composeHandedOutSheet } from '#lib/server/use-cases/compose-handed-out-sheet.ts';
import type { SheetAtKiosk } from '#lib/server/use-cases/print-at-kiosk.ts';
import { application } from './application.ts';

export interface SheetLook {
	paper: Paper;
	textSize: TextSize;
}

/** How large and on which paper, from the address; Letter and 16 pt when it says nothing we know. */
export function sheetLook(url: URL): SheetLook {
	const size = Number(url.searchParams.get('size'));
	const paper = url.searchParams.get('paper');
	return {
		paper: papers.find((known) => known === paper) ?? papers[0],
		textSize: textSizes.find((known) => known === size) ?? textSizes[0],
	};
}

/** What an unguessable address opens, if it still does: which sheet of which draft, at which kiosk. */
async function sheetAt(token: string) {
	return (
		(await sheetLinkByToken(application().db, tokenHash(token), new Date())) ??
		error(404, { message: 'not-found', code: 'not-found' })
	);
}

/** The sheet that an unguessable address opens; a wrong, ended or expired one is not found. */
export async function requireSheet(
	event: RequestEvent,
	token: string,
): Promise<SheetLook & { sheet: Sheet }> {
	const { db, secret } = application();
	const look = sheetLook(event.url);
	const { language } = event.locals;
	const link = await sheetAt(token);
	const sheet = await composeHandedOutSheet(db, { ...link, secret, language, textSize: look.textSize });
	if (!sheet) error(404, { message: 'not-found', code: 'not-found' });
	return { ...look, sheet };
}

/** The sheet as it is printed at this kiosk; nothing at home, where the browser's own print is what it is. */
export async function sheetAtKiosk(event: RequestEvent, token: string): Promise<SheetAtKiosk | undefined> {
	const { kiosk } = event.locals;
	if (!kiosk) return undefined;
	const { draftId, sheet, kioskId } = await sheetAt(token);
	return kioskId === kiosk.id ? { secret: application().secret, of: draftId, sheet, kioskId } : undefined;
}

/** A PDF to open in the browser; its file name says the kind of sheet and nothing of the person. */
export async function pdfResponse(sheets: readonly Sheet[], look: SheetLook): Promise<Response> {
	const bytes = await application().pdf.render(sheets, look);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="porchlight-${sheets[0]?.kind ?? 'sheet'}.pdf"`,
		},
	});
}
