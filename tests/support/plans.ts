import type { ActionWords } from '#lib/domain/prescription.ts';
import { issuePrescription } from '#lib/server/use-cases/issue-prescription.ts';
import { startPrescription } from '#lib/server/use-cases/start-prescription.ts';
import { writeAction } from '#lib/server/use-cases/write-action.ts';
import { writeGoal } from '#lib/server/use-cases/write-goal.ts';
import type { DeskForTests } from './desk.ts';

export const at = new Date('2026-11-22T19:00:00Z');
export const followUpOn = '2026-12-06';
export const goal = { words: 'I want to sing with people again.', importance: 9, confidence: 6 };
export const call: ActionWords = {
	kind: 'signpost',
	what: 'Call Century House',
	who: 'Grace',
	when: 'Monday',
	where: '',
	cost: 'Free',
	howToGetThere: '',
	phone: '604-555-0166',
	whoComesAlong: '',
	goalId: null,
	resourceId: null,
};
/** A case with an empty plan. */
export async function startedPlan(desk: DeskForTests) {
	const caseId = await desk.newCase();
	const start = await startPrescription(desk.db, { caseId, staffId: desk.rosa, at });
	if (!start.ok) throw new Error(start.why);
	return { caseId, prescriptionId: start.prescriptionId, staffId: desk.rosa, followUpOn, at };
}

/** A case whose plan of one goal and two actions was issued. */
export async function issuedPlan(desk: DeskForTests) {
	const plan = await startedPlan(desk);
	const { caseId } = plan;
	const written = await writeGoal(desk.db, { caseId, goalId: null, goal });
	if (!written.ok) throw new Error(written.why);
	const { goalId } = written;
	const first = await writeAction(desk.db, { caseId, actionId: null, action: { ...call, goalId } });
	if (!first.ok) throw new Error(first.why);
	await writeAction(desk.db, { caseId, actionId: null, action: { ...call, what: 'Call 2-1-1' } });
	const issue = await issuePrescription(desk.db, plan);
	if (!issue.ok) throw new Error(issue.why);
	return { ...plan, goalId, actionId: first.actionId };
}
