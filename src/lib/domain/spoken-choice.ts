import {
	comparable,
	partsBetween,
	says,
	spansOf,
	termsOf,
	type Span,
	type SpokenWords,
} from './spoken-words.ts';

interface Choice {
	code: string;
	/** Its words on the screen. */
	label: string;
}

interface Choosing {
	/** As they stand on the screen, in order. */
	choices: readonly Choice[];
	/** Whether several may be chosen. */
	many: boolean;
}

interface Found extends Span {
	code: string;
}

const inside = (one: Span, other: Span) =>
	other !== one && other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;

/** Every place where a choice is said by its words, by what people say for it, or by its number. */
function placesOf(text: string, { choices }: Choosing, spoken: SpokenWords): Found[] {
	return choices.flatMap(({ code, label }, index) => {
		const whole = comparable(label, spoken.tones);
		const parts = label.split(/[,،、/()]/u).map((part) => comparable(part, spoken.tones));
		const ownWords = [whole, ...parts.flatMap((part) => partsBetween(part, spoken.joiners))];
		const terms = [
			...ownWords.flatMap((words) => termsOf(words, spoken.tones)),
			...(spoken.choices[code] ?? []),
			...(spoken.needs[code as keyof SpokenWords['needs']] ?? []),
			...(code === 'safety' ? spoken.danger : []),
			...(spoken.numbers[index] ?? []),
		];
		return spansOf(text, terms).map((span) => ({ ...span, code }));
	});
}

/**
 * The choices on the screen that somebody said, by words, synonyms or number. Empty where it is not plain
 * which one: it only preselects, and the person says whether it is right (ACCESSIBILITY 2.7).
 */
export function spokenChoices(said: string, choosing: Choosing, spoken: SpokenWords): string[] {
	const text = comparable(said, spoken.tones);
	const all = placesOf(text, choosing, spoken);
	// "The second one" is no "one", and "not sure" is no "sure".
	const places = all.filter((place) => !all.some((other) => inside(place, other)));
	const codes = choosing.choices
		.map(({ code }) => code)
		.filter((code) => places.some((one) => one.code === code));
	if (codes.length > 1 && !choosing.many) return [];
	// What was said against a choice was not said for it: "not by phone".
	const rest = places.reduce(
		(left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
		text,
	);
	return says(rest.replace(/ +/g, ' ').trim(), spoken.not) ? [] : codes;
}
