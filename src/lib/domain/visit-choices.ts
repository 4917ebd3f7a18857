type Choices = Record<string, readonly string[]>;

/** One of ours for each part. */
export type Chosen<C extends Choices> = { [Part in keyof C]: C[Part][number] };

/**
 * What one person can choose for one visit, out of ours only, kept as one short word of a cookie:
 * `voice_on.pace_100`. `usual` holds where nobody has chosen; whatever is not ours changes nothing.
 */
export function visitChoices<C extends Choices>(choices: C, usual: Chosen<C>) {
	const parts = Object.keys(choices) as (keyof C & string)[];

	/** The same with those parts changed that are named by a choice of ours. */
	function changed(chosen: Chosen<C>, asked: Partial<Record<string, string>>): Chosen<C> {
		const known = parts.filter((part) => choices[part]?.some((choice) => choice === asked[part]));
		return { ...chosen, ...Object.fromEntries(known.map((part) => [part, asked[part]])) };
	}

	/** Reads what `word` wrote; a machine may have a usual of its own to begin with. */
	function from(word: string, begin: Partial<Record<string, string>> = {}): Chosen<C> {
		const asked = word.split('.').map((part) => part.split('_'));
		return changed(changed(usual, begin), Object.fromEntries(asked) as Record<string, string>);
	}

	function word(chosen: Chosen<C>): string {
		return parts.map((part) => `${part}_${chosen[part]}`).join('.');
	}

	return { parts, changed, from, word };
}
