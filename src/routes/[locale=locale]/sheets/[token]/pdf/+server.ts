import { pdfResponse, requireSheet } from '#lib/server/web/sheet-request.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { sheet, ...look } = await requireSheet(event, event.params.token);
	return pdfResponse([sheet], look);
};
