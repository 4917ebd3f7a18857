/** A language's measure of how hard a text is to read. */
interface Measure {
	/** Syllables of one lower-case word. */
	syllables(word: string): number;
	/** The years of school that a text asks for, or points of ease: see `reads`. */
	score(wordsInSentence: number, syllablesInWord: number): number;
}

/** Groups of vowels, less an `e` at the end that nobody says ("place", "called"), more what two vowels say apart. */
function englishSyllables(word: string): number {
	if (word.length <= 3) return 1;
	const said = word
		.replace(/(?<=.)e(?=(ly|ful|less|ment|one|thing)$)/, '')
		.replace(/(?<=[cgsxz])es$/, 'is')
		.replace(/(?<=[^aeioutd])ed$|(?<=[^aeiou])es$|(?<=[^l])e$|(?<=[aeiouy]l)e$/, '')
		.replace(/[aeiouy]+/g, (vowels) => (/^(io|ia|iu)/.test(vowels) ? 'a-a' : 'a'))
		.replace(/[cst]a-an/, 'tan');
	return Math.max(1, said.match(/a/g)?.length ?? 0);
}

/** Groups of vowels, less the silent endings of nouns and of verbs with `elles`. */
function frenchSyllables(word: string): number {
	const said = word.replace(/(?<=.{2}[^aeiouyéèêàâîôû])(e|es|ent)$/, '');
	return Math.max(1, said.match(/[aeiouyàâéèêëîïôùûüœ]+/g)?.length ?? 0);
}

/** One for each strong vowel or accented weak one; weak ones beside them are said together. */
function spanishSyllables(word: string): number {
	const said = word.replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k').replace(/y$/, 'i');
	return Math.max(1, said.match(/[iuü]?[aeoáéó][iuü]?(?![íú])|[íú]|[iuü]+/g)?.length ?? 0);
}

/** Flesch-Kincaid (1975), Kandel and Moles (1958), Szigriszt-Pazos (1993). */
export const measures: Record<'en' | 'fr' | 'es', Measure> = {
	en: { syllables: englishSyllables, score: (length, syllables) => 0.39 * length + 11.8 * syllables - 15.59 },
	fr: { syllables: frenchSyllables, score: (length, syllables) => 207 - 1.015 * length - 73.6 * syllables },
	es: { syllables: spanishSyllables, score: (length, syllables) => 206.835 - length - 62.3 * syllables },
};

/** The words of a sentence; a number or a blank is one word. */
export const wordsOf = (sentence: string): string[] =>
	sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:[-–.'’]?[\p{L}\p{N}]+)*/gu) ?? [];

/** Sentences, cut at marks that a space, or the end, follows: "9 a.m. to 5" stays whole before a small letter. */
export const sentencesOf = (text: string): string[] =>
	text
		.split(/(?<=[.?!:…])\s+(?=[^\p{Ll}])/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => wordsOf(sentence).length > 0);

/** How long the sentences of texts are, and how hard they are to read. */
export function reading(language: keyof typeof measures, texts: readonly string[]) {
	const { syllables, score } = measures[language];
	const lengths = texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length);
	const words = texts.flatMap(wordsOf);
	const mean = words.length / lengths.length;
	const said = words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : syllables(word)), 0);
	return {
		count: words.length,
		longest: Math.max(...lengths),
		mean,
		score: score(mean, said / words.length),
	};
}
