import type { DeskService } from '../site.ts';
import type { Answers, Field } from './question.ts';

/** Where among the answers stands what can be done at the desk of this site; nobody is asked for it. */
const mark = 'desk-takes';

/** The same answers, once it is known what the desk of their site does for people. */
export function atDesk(answers: Answers, takes: readonly DeskService[]): Answers {
	return { ...answers, [mark]: [...takes] };
}

/** A field without those of its codes that would lead to a desk which does not do that; `needing` says which does what. */
export function offeredAtDesk(field: Field, needing: Readonly<Record<string, DeskService>>): Field {
	return {
		...field,
		offered: (answers) =>
			field.options.filter((code) => {
				const service = needing[code];
				const takes = answers[mark];
				return service === undefined || takes === undefined || takes.includes(service);
			}),
	};
}
