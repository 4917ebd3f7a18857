import { needCodes, type NeedCode } from '../need.ts';
import { previousBefore } from './journey.ts';
import { holds, type Answers, type Question } from './question.ts';

/** The needs that words may suggest; that somebody is not safe is theirs to say, on a page with help lines. */
export const heardNeeds: readonly NeedCode[] = needCodes.filter(
	(code) => !['safety', 'something-else', 'not-sure'].includes(code),
);

/** As many as a page of choices may have; basic needs come first (FIELD.md S15). */
const mostOffered = 6;

/** The first six needs that the person's words speak of and that they have not chosen, in the order of our list. */
export function stillOpen(answers: Answers): NeedCode[] {
	const chosen = ['needs', 'more-needs', 'other-needs'];
	const open = (code: NeedCode) =>
		holds(answers, 'words-suggest', code) && !chosen.some((field) => holds(answers, field, code));
	return heardNeeds.filter(open).slice(0, mostOffered);
}

/**
 * Whether the words on the page before this one spoke of danger and the person has not said that they are
 * not safe: then help is one press away, and never in the way.
 */
export function dangerSaidBefore(list: readonly Question[], answers: Answers, id: string): boolean {
	const marks = previousBefore(list, answers, id)?.marks ?? [];
	const said = marks.some(({ name }) => name === 'words-suggest' && holds(answers, name, 'safety'));
	return said && !holds(answers, 'other-needs', 'safety');
}
