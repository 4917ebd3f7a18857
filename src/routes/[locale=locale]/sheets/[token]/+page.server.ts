import { answerKioskPrint, kioskPrinting } from '#lib/server/web/kiosk-printing.ts';
import { requireSheet, sheetAtKiosk } from '#lib/server/web/sheet-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const sheet = await requireSheet(event, event.params.token);
	return { ...sheet, printing: await kioskPrinting(event, await sheetAtKiosk(event, event.params.token)) };
};

export const actions: Actions = {
	answer: async (event) => {
		const { token } = event.params;
		return answerKioskPrint(event, await sheetAtKiosk(event, token), `sheets/${token}`);
	},
};
