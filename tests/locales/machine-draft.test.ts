import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { catalogue, registers, translator } from '#lib/i18n/catalogue.ts';
import { saysDraft } from '#lib/i18n/drafts.ts';
import { hasOlderWords, olderStrings } from '#lib/i18n/older-words.ts';
import { languages } from '#lib/i18n/languages.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import PublicPage from '#lib/ui/page/PublicPage.svelte';
import { setWords } from '#lib/ui/page/words.ts';

const children = createRawSnippet(() => ({ render: () => '<h1>Page</h1>' }));

/** A public page in one language, as the server writes it. */
function pageIn(language: string, older = hasOlderWords(language)): string {
	const Page: Component = (...[internals]) => {
		setWords(() => ({ translate: translator(language), values: valuesOf(language) }));
		return PublicPage(internals, {
			language,
			place: '',
			draft: saysDraft(language),
			older,
			phone: '6045550100',
			children,
		});
	};
	return render(Page, { context: new Map() }).body.replace(/<!--.*?-->| class="svelte-\w+"/g, '');
}

test('a page in English says nothing about computers', () => {
	expect(saysDraft('en')).toBe(false);
	expect(pageIn('en')).not.toContain('computer');
});

test.each(languages.map(({ code }) => code).filter((code) => code !== 'en'))(
	'a page in %s says that a computer translated it, with a number that keeps its order',
	(code) => {
		const number = '<bdi dir="ltr" translate="no">604-555-0100</bdi>';
		expect(pageIn(code)).toContain(translator(code)('common:machineDraft', { phone: number }));
	},
);

test.each(languages.map(({ code }) => code))(
	'a page in %s says when its words are older than the English',
	(code) => {
		const words = translator(code)('common:olderWords');
		expect(pageIn(code, true)).toContain(words);
		expect(pageIn(code, false)).not.toContain(words);
		expect(pageIn(code)).not.toContain(words);
	},
);

test('a string whose English changed is an older one, and is named', () => {
	const register = registers['fa'];
	if (!register) throw new Error('Persian has no register');
	const english = catalogue['en'] ?? {};
	const changed = { ...english, common: { ...english['common'], stop: 'Stop now' } };
	expect(olderStrings(register, english, ['common'])).toEqual([]);
	expect(olderStrings(register, changed, ['common'])).toEqual(['common:stop']);
});
