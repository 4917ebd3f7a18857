import * as v from 'valibot';
import { hasReferrer } from './case-file.ts';
import { typedLine, typedPhone, type Answers, type Field } from './interview/question.ts';
import { phoneDigits } from './phone.ts';
import { referenceAsTyped, referenceSchema } from './reference.ts';
import { line } from './text.ts';

/** What somebody who came back may ask of the team. */
export const askKinds = ['call', 'did-not-work-out'] as const;

export type AskKind = (typeof askKinds)[number];

/** What people show besides their reference, as their site chooses: their phone's last digits, or a year. */
export const secondParts = ['phone', 'birth-year'] as const;

export type SecondPart = (typeof secondParts)[number];

/** The most characters of either part as it is typed. */
const longestTyped = 60;

/** How many digits a second part has. */
const secondPartLength = 4;

/**
 * A reference as people type it: small letters, spaces, hyphens, full-width letters and any of six digit sets. No
 * reference holds 0, O, 1, I, L, 5, S, 2, Z, 8 or B, so that none of them stands for another one: who typed one is
 * asked to look again. Errors: `reference-required`, `reference-wrong`.
 */
const typedReference = v.pipe(
	line(longestTyped),
	v.transform(referenceAsTyped),
	v.check((text) => text !== '', 'reference-required'),
	v.check((text) => text === '' || v.is(referenceSchema, text), 'reference-wrong'),
);

const typedSecondPart: Record<SecondPart, v.GenericSchema<unknown, string>> = {
	// Who types the whole number has typed its last digits too.
	phone: v.pipe(
		line(longestTyped),
		v.transform(phoneDigits),
		v.check((digits) => digits.length >= secondPartLength, 'last-digits-wrong'),
		v.transform((digits) => digits.slice(-secondPartLength)),
	),
	'birth-year': v.pipe(
		line(longestTyped),
		v.transform(phoneDigits),
		v.check((digits) => digits.length === secondPartLength, 'birth-year-wrong'),
	),
};

/**
 * What opens a request again: the reference on the paper and the second part. Errors besides those of the reference:
 * `last-digits-wrong` (fewer than four), `birth-year-wrong` (not four digits).
 */
export const comingBackSchema = (asked: SecondPart) =>
	v.object({ reference: typedReference, second: typedSecondPart[asked] });

/** The same as fields, for the keys of a kiosk's screen. */
export const comingBackFields: readonly Field[] = [
	typedLine('reference', { max: longestTyped, required: true }),
	typedPhone('second', true),
];

/** A year of birth as a connector writes it down. Error: `birth-year-wrong` (not within 120 years before this one). */
export const birthYearSchema = (thisYear: number) =>
	v.object({
		year: v.pipe(
			line(20),
			v.transform((typed) => Number(phoneDigits(typed))),
			v.check((year) => year >= thisYear - 120 && year <= thisYear, 'birth-year-wrong'),
		),
	});

/**
 * What the second part of a request is. With `phone`, the last four digits of the number at which the person is
 * called themselves: who is reached by a letter, a note, in person or through a relative, or at somebody else's
 * phone, has none. With `birth-year`, the year a connector wrote down. Null where there is none: they ask at the desk.
 */
export function secondPartOf(asked: SecondPart, answers: Answers, birthYear: number | null): string | null {
	if (asked === 'birth-year') return birthYear === null ? null : String(birthYear);
	if (answers['reach-by'] !== 'phone' || answers['phone-owner'] === 'someone-else') return null;
	const digits = phoneDigits(String(answers['phone'] ?? ''));
	return digits.length >= secondPartLength ? digits.slice(-secondPartLength) : null;
}

/**
 * Whether a request says nothing of itself to whoever has its paper: where the person does not feel safe, somebody
 * near them may hold it, and knows the rest (FIELD.md S16); and where somebody else asked for them, they hold it and
 * hear nothing without the person's leave (S31).
 */
export function keepsQuiet(unsafe: boolean, answers: Answers): boolean {
	return unsafe || hasReferrer(answers);
}

/** What is known of a request that somebody came back to; days are `YYYY-MM-DD` of its site. */
export interface StandingFacts {
	today: string;
	/** The day by which a connector promised to be in touch. */
	callBy: string;
	/** The person has taken back that we may keep their request and stay in touch. */
	withdrawn: boolean;
	closedOn: string | null;
	/** The last try that nobody answered, since they were spoken with. */
	triedOn: string | null;
	spokenOn: string | null;
	/** The day on which their newest social prescription was issued. */
	issuedOn: string | null;
	nextFollowUpOn: string | null;
	/** What the person asked for and nobody has talked about with them yet. */
	callAskedOn: string | null;
	toldOn: string | null;
}

/** One thing that can be said of where things stand; all but `late` and `withdrawn` name a day. */
export interface Standing {
	code:
		| 'withdrawn'
		| 'closed'
		| 'call-asked'
		| 'told'
		| 'waiting'
		| 'late'
		| 'tried'
		| 'talked'
		| 'planned'
		| 'talk-again';
	day: string | null;
}

/** Where things stand, what counts most first. An end says all; else what they asked, what was done, what comes. */
export function standingOf(facts: StandingFacts): Standing[] {
	if (facts.withdrawn) return [{ code: 'withdrawn', day: null }];
	if (facts.closedOn) return [{ code: 'closed', day: facts.closedOn }];
	const said: Standing[] = [];
	const say = (code: Standing['code'], day: string | null) => day !== null && said.push({ code, day });
	say('call-asked', facts.callAskedOn);
	say('told', facts.toldOn);
	say('tried', facts.triedOn);
	say('planned', facts.issuedOn);
	say('talked', facts.spokenOn);
	const ahead = facts.nextFollowUpOn !== null && facts.nextFollowUpOn >= facts.today;
	say('talk-again', ahead ? facts.nextFollowUpOn : null);
	const nobodyYet = facts.spokenOn === null && facts.triedOn === null && facts.issuedOn === null;
	if (nobodyYet && facts.callAskedOn === null) {
		said.push(
			facts.callBy >= facts.today ? { code: 'waiting', day: facts.callBy } : { code: 'late', day: null },
		);
	}
	return said;
}
