import { needCodes, type NeedCode } from './need.ts';
import { comparable, partsBetween, says, type SpokenWords } from './spoken-words.ts';

/** Where one thought ends and the next begins, in any of our scripts. */
const clauseEnd = /[.,;:!?\n،؛؟。、，；！？।…]+/u;

/**
 * The needs that somebody's own words speak of, in the order of our list, and `safety` where they speak of
 * danger. A suggestion only: nothing is taken before the person says that it is right (ACCESSIBILITY V13).
 */
export function suggestedNeeds(words: string, spoken: SpokenWords): NeedCode[] {
	const found = new Set<string>();
	const clauses = words.split(clauseEnd).map((clause) => comparable(clause, spoken.tones));
	for (const clause of clauses.flatMap((whole) => partsBetween(whole, spoken.but))) {
		// Never weighed against anything: help that was not wanted is one press, danger unseen is harm.
		if (says(clause, spoken.danger)) found.add('safety');
		if (says(clause, spoken.noNeed)) continue;
		for (const code of needCodes) if (says(clause, spoken.needs[code] ?? [])) found.add(code);
	}
	return needCodes.filter((code) => found.has(code));
}
