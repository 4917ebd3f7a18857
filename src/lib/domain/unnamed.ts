/** A text with some of it taken out, `[1]` for the first, and a way to put that back. */
interface Unnamed {
	words: string;
	restore(text: string): string;
}

const addressesAndNumbers = String.raw`\S+@\S+|\p{Nd}(?:[\p{Nd}\s().+-]*\p{Nd})?`;

/** What a name follows, in the languages whose names begin with a capital letter. */
const introductions: Readonly<Partial<Record<string, string>>> = {
	en: "my name(?: is|['’]s)|(?:i am|i['’]m) called|(?:they )?call me",
	fr: "je m['’]appelle|mon nom est",
	es: 'me llamo|mi nombre es',
	tl: 'pangalan ko(?: po)? ay|si|ni|kay|sina|nina|kina',
	vi: 'tên(?: tôi| của tôi)? là|tôi tên(?: là)?',
};

/** A person's words without e-mail addresses, numbers, and names that we know. */
export function withoutNames(words: string, names: readonly string[]): Unnamed {
	const parts = names.flatMap((name) => name.split(/\s+/u)).filter((part) => /\p{L}{2}/u.test(part));
	const known = parts.map((part) => {
		const plain = part.replace(
			/[^\p{L}\p{M}]/gu,
			(sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`,
		);
		return /\p{sc=Han}|\p{sc=Hangul}/u.test(part) ? plain : `(?<![\\p{L}\\p{M}])${plain}(?![\\p{L}\\p{M}])`;
	});
	const taken: string[] = [];
	const pattern = new RegExp([addressesAndNumbers, ...known].join('|'), 'giu');
	return {
		words: words.replace(pattern, (found) => `[${String(taken.push(found))}]`),
		restore: (text) => text.replace(/\[(\d+)\]/g, (mark, number) => taken[Number(number) - 1] ?? mark),
	};
}

/**
 * The same without names that nobody told us either: what follows "my name is", and every word with a capital
 * letter that is none of `smallLetter`. Empty where that cannot be told: all in capitals, or another script.
 */
export function withoutAnyName(words: string, language: string, smallLetter: ReadonlySet<string>): string {
	const introduced = introductions[language];
	if (introduced === undefined || !/\p{Ll}/u.test(words)) return '';
	const next = new RegExp(`(?<!\\p{L})(${introduced})((?:\\s+[\\p{L}\\p{M}'’-]+){1,3})`, 'giu');
	return withoutNames(words, [])
		.words.replace(next, '$1 …')
		.replace(/(?<!\p{L})\p{Lu}[\p{L}\p{M}'’-]*/gu, (word) =>
			smallLetter.has(word.toLowerCase()) ? word : '…',
		);
}
