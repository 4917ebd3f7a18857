import type { AskKind } from './coming-back.ts';
import { daysBetween } from './day.ts';
import { needLevels, type NeedLevel } from './need.ts';

/** Where an open case stands, in the order the team reads them. */
export const queueStates = ['follow-up-due', 'new', 'trying-to-reach', 'working', 'waiting'] as const;

export type QueueState = (typeof queueStates)[number];

/** What is known of an open case; days are `YYYY-MM-DD` of its site. */
export interface QueueFacts {
	unsafe: boolean;
	/** The highest level among its needs. */
	level: NeedLevel;
	claimed: boolean;
	/** The day since which the person has waited: sent, last spoken with, or opened again. */
	waitingSince: string;
	/** Whether anybody has spoken with the person. */
	reached: boolean;
	/** Tries since then that nobody answered. */
	unanswered: number;
	/** The day the last try named for the next one. */
	nextTryOn: string | null;
	/** Whether a social prescription was issued. */
	issued: boolean;
	/** The earliest follow-up not done yet. */
	nextFollowUpOn: string | null;
	/** What the person came back to say, since they were last spoken with. */
	asks: readonly AskKind[];
	/** Whether they have taken back that we may keep their request and stay in touch. */
	withdrawn: boolean;
}

/** Whether the person came back with something that waits for an answer. */
function cameBack({ asks, withdrawn }: QueueFacts): boolean {
	return withdrawn || asks.length > 0;
}

/** Where a case stands today. Never stored: it follows from what was done and from the day. */
export function stateOf(facts: QueueFacts, today: string): QueueState {
	if (facts.nextFollowUpOn !== null && facts.nextFollowUpOn <= today) return 'follow-up-due';
	if (!facts.claimed) return 'new';
	if (!facts.reached) return 'trying-to-reach';
	if (cameBack(facts)) return 'working';
	const later = (day: string | null) => day !== null && day > today;
	return later(facts.nextTryOn) || (facts.issued && later(facts.nextFollowUpOn)) ? 'waiting' : 'working';
}

/** Whether somebody can do something about it today: all but what waits for a day still to come. */
export function forToday(facts: QueueFacts, today: string): boolean {
	const state = stateOf(facts, today);
	if (state === 'waiting') return false;
	return (
		cameBack(facts) || state !== 'trying-to-reach' || facts.nextTryOn === null || facts.nextTryOn <= today
	);
}

/** The queue's order: whoever is not safe first, then who came back and asks for something, then the level of need, then who has waited longest. */
export function queueOrder(one: QueueFacts, other: QueueFacts): number {
	return (
		Number(other.unsafe) - Number(one.unsafe) ||
		Number(cameBack(other)) - Number(cameBack(one)) ||
		needLevels.indexOf(one.level) - needLevels.indexOf(other.level) ||
		one.waitingSince.localeCompare(other.waitingSince)
	);
}

/** Why a case stands where it stands, as codes with their numbers and days. */
export type QueueReason =
	| { code: 'unsafe' }
	| { code: 'high' | 'medium' | 'low' }
	| { code: 'waited'; days: number }
	| { code: 'unanswered'; tries: number }
	| { code: 'next-try' | 'next-try-due' | 'follow-up' | 'follow-up-due'; day: string }
	| { code: 'withdrawn' | 'ask-call' | 'ask-did-not-work-out' }
	| { code: 'never-tried' | 'no-plan' | 'no-follow-up' };

function nextStep(facts: QueueFacts, today: string): QueueReason[] {
	const { nextTryOn, nextFollowUpOn } = facts;
	const reasons: QueueReason[] = [];
	if (facts.unanswered > 0) reasons.push({ code: 'unanswered', tries: facts.unanswered });
	if (nextTryOn !== null)
		reasons.push({ code: nextTryOn > today ? 'next-try' : 'next-try-due', day: nextTryOn });
	if (nextFollowUpOn !== null) {
		reasons.push({ code: nextFollowUpOn > today ? 'follow-up' : 'follow-up-due', day: nextFollowUpOn });
	}
	if (facts.claimed && !facts.reached && facts.unanswered === 0) reasons.push({ code: 'never-tried' });
	if (facts.claimed && facts.reached && !facts.issued) reasons.push({ code: 'no-plan' });
	if (facts.issued && nextFollowUpOn === null) reasons.push({ code: 'no-follow-up' });
	return reasons;
}

/** The reasons in the order they count: safety, what the person came back to say, level, waiting time; then what is to be done next. */
export function reasonsOf(facts: QueueFacts, today: string): QueueReason[] {
	return [
		...(facts.unsafe ? [{ code: 'unsafe' } as const] : []),
		...(facts.withdrawn ? [{ code: 'withdrawn' } as const] : []),
		...facts.asks.map((kind) => ({ code: `ask-${kind}` }) as const),
		{ code: facts.level },
		{ code: 'waited', days: Math.max(0, daysBetween(facts.waitingSince, today)) },
		...nextStep(facts, today),
	];
}
