import { onceForWords, registersInUse, wordsInUse } from './catalogue.ts';
import { publicNamespaces } from './drafts.ts';
import { fallbackLanguage } from './languages.ts';
import { stateOf, type Register } from './register.ts';
import { sourceHash } from './source-hash.ts';
import { stringsOf } from './strings.ts';
import type { Words } from './translator.ts';

/** The strings of some namespaces, as `namespace:key`, whose English has changed since they were translated. */
export function olderStrings(
	register: Register,
	english: Words[string],
	namespaces: readonly string[],
): string[] {
	return namespaces.flatMap((namespace) =>
		[...stringsOf(english[namespace] ?? {}).values()]
			.filter((string) => stateOf(register, namespace, string.key, sourceHash(string)) === 'stale')
			.map(({ key }) => `${namespace}:${key}`),
	);
}

/** Whether some of a language's public words are older than their English: the page says so (ACCESSIBILITY M03). */
export const hasOlderWords = onceForWords((language) => {
	const register = registersInUse()[language];
	const english = wordsInUse()[fallbackLanguage] ?? {};
	return register !== undefined && olderStrings(register, english, publicNamespaces).length > 0;
});
