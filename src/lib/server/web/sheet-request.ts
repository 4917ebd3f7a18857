import { error, type RequestEvent } from '@sveltejs/kit';
import { papers, textSizes, type Paper, type Sheet, type TextSize } from '#lib/domain/sheet/sheet.ts';
import { sheetLinkByToken } from '#lib/server/db/sheet-links.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { composeHandedOutSheet } from '#lib/server/use-cases/compose-handed-out-sheet.ts';
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

/** The sheet that an unguessable address opens; a wrong, ended or expired one is not found. */
export async function requireSheet(
	event: RequestEvent,
	token: string,
): Promise<SheetLook & { sheet: Sheet }> {
	const { db } = application();
	const look = sheetLook(event.url);
	const link = await sheetLinkByToken(db, tokenHash(token), new Date());
	const sheet =
		link &&
		(await composeHandedOutSheet(db, { ...link, language: event.locals.language, textSize: look.textSize }));
	if (!sheet) error(404, { message: 'not-found', code: 'not-found' });
	return { ...look, sheet };
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
