import { needCodes, type NeedCode } from '../need.ts';
import { pruned } from './journey.ts';
import { stillOpen } from './heard.ts';
import { questions } from './questions.ts';
import { holds, type Answers } from './question.ts';

/** What the answers say, in the connector's terms. */
export interface ReferralFacts {
	/** As asked: only what lies on the path, never edited afterwards. */
	answers: Answers;
	personName: string;
	needs: NeedCode[];
	/** The person said they do not feel safe: first in the queue, nothing about it on paper. */
	unsafe: boolean;
	/** The person does not feel safe and said that calling is not safe: nobody promises them a call. */
	doNotCall: boolean;
	/** What may stand on paper: all, nothing about needs or safety, or nothing at all (FIELD.md S16). */
	paper: 'all' | 'neutral' | 'none';
	/** The person agreed themselves, or the referrer says they did; otherwise the connector asks gently. */
	agreed: boolean;
	/** Who gave that agreement. */
	agreedBy: 'person' | 'referrer' | 'connector';
	area: string;
}

const agreedBy = { self: 'person', 'connector-for-caller': 'connector' } as const;

/** Turns answers into what is sent. Call it only when `firstMissing` is null. */
export function toReferral(given: Answers): ReferralFacts {
	const answers = pruned(questions, given);
	const chosen = ['needs', 'more-needs', 'other-needs'].flatMap((field) => answers[field] ?? []);
	const heard = stillOpen(answers).filter((code) => holds(answers, 'heard', code));
	const needs = needCodes.filter((code) => chosen.includes(code) || heard.some((one) => one === code));
	const unsafe = holds(answers, 'other-needs', 'safety');
	const { door } = answers;
	return {
		answers,
		personName: String(answers['name'] ?? ''),
		needs: needs.length > 0 ? needs : ['not-sure'],
		unsafe,
		doNotCall: unsafe && answers['safe-to-call'] === 'no',
		paper: paperFor(unsafe, answers['safe-to-print']),
		agreed: door === 'self' || door === 'connector-for-caller' || answers['agreement'] === 'agrees',
		agreedBy: door === 'self' || door === 'connector-for-caller' ? agreedBy[door] : 'referrer',
		area: String(answers['area'] ?? ''),
	};
}

/** Who does not feel safe gets paper only as far as they said so: somebody else may find it. */
function paperFor(unsafe: boolean, safeToPrint: unknown): ReferralFacts['paper'] {
	if (!unsafe || safeToPrint === 'yes') return 'all';
	return safeToPrint === 'no' ? 'none' : 'neutral';
}
