import type { ClosureReason } from '#lib/domain/closure.ts';
import type { ContactChannel, ContactResult } from '#lib/domain/contact-attempt.ts';
import type { FollowUpOutcome } from '#lib/domain/follow-up.ts';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { NeedCode, NeedLevel } from '#lib/domain/need.ts';
import type { ActionWords } from '#lib/domain/prescription.ts';
import type { ColleagueName, SiteName } from './house.ts';

/** A goal as told: the person's own words, importance, confidence, and what will be done. */
export interface ToldGoal {
	words: string;
	importance?: number;
	confidence?: number;
	actions: (Partial<ActionWords> & Pick<ActionWords, 'kind' | 'what'>)[];
}

/** One thing a connector did, so many days before today. */
export type Step = { by: ColleagueName; ago: number } & (
	| { did: 'claim' | 'release' | 'reopen' | 'print' }
	| {
			did: 'try';
			channel: ContactChannel;
			result: ContactResult;
			minutes?: number;
			words?: string;
			next?: number;
	  }
	| { did: 'note'; words: string }
	| { did: 'need'; need: NeedCode; level: NeedLevel }
	| { did: 'level'; need: NeedCode; level: NeedLevel }
	| { did: 'consent'; topic: 'keep-and-contact' | 'tell-referrer'; given: boolean }
	| { did: 'draft'; goals: ToldGoal[] }
	| { did: 'plan'; goals: ToldGoal[]; followUpIn: number }
	| { did: 'follow-up'; outcome: FollowUpOutcome; received: boolean | null; words?: string; nextIn?: number }
	| { did: 'close'; reason: ClosureReason; words?: string }
);

/** A person of the named world: what they asked for, and what was done since. */
export interface Story {
	site: SiteName;
	language: 'en' | 'fr';
	/** Days before today on which it was sent. */
	ago: number;
	at: 'kiosk' | 'home' | ColleagueName;
	answers: { door: Answers['door']; name: string } & Record<string, string | string[]>;
	steps: Step[];
}

type Did<Name extends Step['did']> = Omit<Extract<Step, { did: Name }>, 'did' | 'by' | 'ago'>;

/** Says what one connector did: `rosa.tried(3, 'phone', 'no-answer')` is a call three days ago. */
export function told(by: ColleagueName) {
	return {
		claimed: (ago: number): Step => ({ by, ago, did: 'claim' }),
		released: (ago: number): Step => ({ by, ago, did: 'release' }),
		reopened: (ago: number): Step => ({ by, ago, did: 'reopen' }),
		printed: (ago: number): Step => ({ by, ago, did: 'print' }),
		tried: (
			ago: number,
			channel: ContactChannel,
			result: ContactResult,
			more: Omit<Did<'try'>, 'channel' | 'result'> = {},
		): Step => ({ by, ago, did: 'try', channel, result, ...more }),
		noted: (ago: number, words: string): Step => ({ by, ago, did: 'note', words }),
		added: (ago: number, need: NeedCode, level: NeedLevel): Step => ({ by, ago, did: 'need', need, level }),
		leveled: (ago: number, need: NeedCode, level: NeedLevel): Step => ({
			by,
			ago,
			did: 'level',
			need,
			level,
		}),
		asked: (ago: number, topic: Did<'consent'>['topic'], given: boolean): Step => ({
			by,
			ago,
			did: 'consent',
			topic,
			given,
		}),
		drafted: (ago: number, goals: ToldGoal[]): Step => ({ by, ago, did: 'draft', goals }),
		planned: (ago: number, followUpIn: number, goals: ToldGoal[]): Step => ({
			by,
			ago,
			did: 'plan',
			goals,
			followUpIn,
		}),
		followedUp: (ago: number, heard: Did<'follow-up'>): Step => ({ by, ago, did: 'follow-up', ...heard }),
		closed: (ago: number, reason: ClosureReason, words = ''): Step => ({
			by,
			ago,
			did: 'close',
			reason,
			words,
		}),
	};
}
