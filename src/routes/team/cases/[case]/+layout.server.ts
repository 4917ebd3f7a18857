import { stateOf } from '#lib/domain/queue.ts';
import { caseHeading } from '#lib/server/db/cases.ts';
import { openCase } from '#lib/server/db/queue.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const facts = await openCase(db, caseId, new Date());
	return {
		heading: await caseHeading(db, caseId),
		state: facts ? stateOf(facts, facts.today) : ('closed' as const),
	};
};
