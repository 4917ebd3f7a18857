import { v7 as uuidv7 } from 'uuid';
import { plusDays } from '#lib/domain/day.ts';
import { dayIn } from '#lib/i18n/values.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { plannedFollowUp } from '#lib/server/db/follow-ups.ts';
import { needsOf } from '#lib/server/db/needs.ts';
import { addNeed } from '#lib/server/use-cases/add-need.ts';
import { changeNeedLevel } from '#lib/server/use-cases/change-need-level.ts';
import { claimCase } from '#lib/server/use-cases/claim-case.ts';
import { closeCase } from '#lib/server/use-cases/close-case.ts';
import { issuePrescription } from '#lib/server/use-cases/issue-prescription.ts';
import { logContactAttempt } from '#lib/server/use-cases/log-contact-attempt.ts';
import { recordConsent } from '#lib/server/use-cases/record-consent.ts';
import { recordFollowUp } from '#lib/server/use-cases/record-follow-up.ts';
import { recordPrint } from '#lib/server/use-cases/record-print.ts';
import { releaseCase } from '#lib/server/use-cases/release-case.ts';
import { reopenCase } from '#lib/server/use-cases/reopen-case.ts';
import { sendReferral } from '#lib/server/use-cases/send-referral.ts';
import { startPrescription } from '#lib/server/use-cases/start-prescription.ts';
import { writeAction } from '#lib/server/use-cases/write-action.ts';
import { writeGoal } from '#lib/server/use-cases/write-goal.ts';
import { writeNote } from '#lib/server/use-cases/write-note.ts';
import type { House } from './house.ts';
import type { Step, Story, ToldGoal } from './story.ts';

interface Telling {
	db: Database;
	house: House;
	/** Today. */
	at: Date;
}

interface Doing {
	caseId: string;
	staffId: string;
	at: Date;
}

/** Refused where the story says it was done: the story is wrong, or the program is. */
function must<T extends { ok: boolean }>(answer: T, what: string): Extract<T, { ok: true }> {
	if (!answer.ok) throw new Error(`the named world was refused: ${what} ${JSON.stringify(answer)}`);
	return answer as Extract<T, { ok: true }>;
}

const inDays = (at: Date, days: number | undefined) =>
	days === undefined ? null : plusDays(dayIn('America/Vancouver', at), days);

async function writePlan(
	db: Database,
	{ caseId, staffId, at }: Doing,
	goals: readonly ToldGoal[],
): Promise<string> {
	const { prescriptionId } = must(await startPrescription(db, { caseId, staffId, at }), 'a plan');
	const empty = { who: '', when: '', where: '', cost: '', howToGetThere: '', phone: '', whoComesAlong: '' };
	for (const { words, importance = null, confidence = null, actions } of goals) {
		const goal = { words, importance, confidence };
		const { goalId } = must(await writeGoal(db, { caseId, goalId: null, goal }), words);
		for (const action of actions) {
			const row = { ...empty, resourceId: null, ...action, goalId };
			must(await writeAction(db, { caseId, actionId: null, action: row }), action.what);
		}
	}
	return prescriptionId;
}

async function retold(db: Database, step: Step, doing: Doing): Promise<{ ok: boolean }> {
	const { caseId, at } = doing;
	switch (step.did) {
		case 'claim':
			return claimCase(db, doing);
		case 'release':
			return releaseCase(db, { ...doing, anyones: false });
		case 'reopen':
			return reopenCase(db, doing);
		case 'print':
			await recordPrint(db, doing);
			return { ok: true };
		case 'note':
			return writeNote(db, { ...doing, words: step.words });
		case 'need':
			return addNeed(db, { ...doing, need: step.need, level: step.level });
		case 'level': {
			const need = (await needsOf(db, caseId)).find(({ code }) => code === step.need);
			return changeNeedLevel(db, { ...doing, needId: need?.id ?? uuidv7(), level: step.level });
		}
		case 'consent':
			return recordConsent(db, { ...doing, topic: step.topic, given: step.given });
		case 'try': {
			const { channel, result, minutes = null, words = '', next } = step;
			const attempt = { channel, result, minutes, words, nextTryOn: inDays(at, next) };
			return logContactAttempt(db, { ...doing, attempt });
		}
		case 'draft':
			await writePlan(db, doing, step.goals);
			return { ok: true };
		case 'plan': {
			const prescriptionId = await writePlan(db, doing, step.goals);
			const followUpOn = inDays(at, step.followUpIn) ?? '';
			return issuePrescription(db, { ...doing, prescriptionId, followUpOn });
		}
		case 'follow-up': {
			const planned = await plannedFollowUp(db, caseId);
			const { outcome, received, words = '', nextIn } = step;
			const record = { outcome, received, anythingElse: words, nextOn: inDays(at, nextIn) };
			return recordFollowUp(db, { ...doing, followUpId: planned?.id ?? uuidv7(), record });
		}
		case 'close':
			return closeCase(db, { ...doing, reason: step.reason, words: step.words ?? '' });
	}
}

/** Lives one story through: the referral is sent and every step done by the same code that a real day runs. */
export async function tell({ db, house, at }: Telling, story: Story): Promise<string> {
	// Steps of one day follow each other by some minutes; nothing stands in the future.
	let minutes = 0;
	const moment = (ago: number) =>
		new Date(at.getTime() - ago * 86_400_000 - 3_600_000 * 3 + ++minutes * 420_000);
	const sent = await sendReferral(db, {
		referralId: uuidv7(),
		siteId: house.siteIds[story.site],
		kioskId: story.at === 'kiosk' ? house.kiosk.id : null,
		enteredBy: story.at === 'kiosk' || story.at === 'home' ? null : house.staffIds[story.at],
		language: story.language,
		answers: story.answers,
		at: moment(story.ago),
	});
	const { caseId } = must(sent, story.answers.name);
	for (const step of story.steps) {
		const doing = { caseId, staffId: house.staffIds[step.by], at: moment(step.ago) };
		must(await retold(db, step, doing), `${story.answers.name}: ${step.did}`);
	}
	return caseId;
}
