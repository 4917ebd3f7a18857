import { redirect } from '@sveltejs/kit';
import { askTeam } from '#lib/server/use-cases/ask-team.ts';
import { readStanding } from '#lib/server/use-cases/read-standing.ts';
import { recordPrint } from '#lib/server/use-cases/record-print.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import { requireOwnReturn, requireReturn } from '#lib/server/web/return-session.ts';
import { endVisit, pathAfterEnd } from '#lib/server/web/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { caseId, quiet } = await requireReturn(event);
	const read = await readStanding(application().db, { caseId, at: new Date() });
	const { site } = read;
	// Whoever holds the paper of somebody who may not be told of hears only whom to call.
	if (quiet) return { sent: true, site, quiet, standing: [], issued: false, state: 'closed' as const };
	return { sent: true, quiet, ...read };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const wanted = valueOf(await readSubmitted(event), 'do');
		if (wanted === 'finish') {
			await endVisit(event);
			redirect(303, pathAfterEnd(event));
		}
		const { caseId, kioskId } = await requireOwnReturn(event);
		const at = new Date();
		const here = `/${event.locals.language}/back`;
		if (wanted === 'plan') {
			const { issued } = await readStanding(db, { caseId, at });
			// A kiosk writes each page down as it goes to its printer.
			if (issued && !kioskId) await recordPrint(db, { caseId, staffId: null, at });
			redirect(303, `${here}/plan`);
		}
		if (wanted === 'call') {
			await askTeam(db, { caseId, kind: 'call', actionId: null, kioskId, at });
		}
		redirect(303, `${here}/request`);
	},
};
