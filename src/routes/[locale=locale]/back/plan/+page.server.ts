import { answerKioskPrint, kioskPrinting } from '#lib/server/web/kiosk-printing.ts';
import { planAtKiosk, requirePlan } from '#lib/server/web/plan-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const plan = await requirePlan(event);
	return { sent: true, ...plan, printing: await kioskPrinting(event, await planAtKiosk(event)) };
};

export const actions: Actions = {
	answer: async (event) => answerKioskPrint(event, await planAtKiosk(event), 'back/plan'),
};
