import { beginKioskPrint } from '#lib/server/web/kiosk-printing.ts';
import { planAtKiosk } from '#lib/server/web/plan-request.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => beginKioskPrint(event, await planAtKiosk(event));
