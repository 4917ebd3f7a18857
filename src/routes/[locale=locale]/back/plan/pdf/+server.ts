import { requirePlan } from '#lib/server/web/plan-request.ts';
import { pdfResponse } from '#lib/server/web/sheet-request.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { sheets, ...look } = await requirePlan(event);
	return pdfResponse(sheets, look);
};
