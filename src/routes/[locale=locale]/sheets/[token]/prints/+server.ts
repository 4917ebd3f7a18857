import { beginKioskPrint } from '#lib/server/web/kiosk-printing.ts';
import { sheetAtKiosk } from '#lib/server/web/sheet-request.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) =>
	beginKioskPrint(event, await sheetAtKiosk(event, event.params.token));
