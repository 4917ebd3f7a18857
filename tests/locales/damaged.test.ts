import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { borrowed, unmarked } from '#lib/domain/borrowed.ts';
import { plainText } from '#lib/domain/sheet/plain-text.ts';
import { firstSteps } from '#lib/domain/sheet/first-steps.ts';
import { catalogue, translatorsOf, wordFaults } from '#lib/i18n/catalogue.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import { sayBorrowed } from '#lib/server/web/borrowed-words.ts';
import PublicPage from '#lib/ui/page/PublicPage.svelte';
import Title from '#lib/ui/page/Title.svelte';
import { setWords } from '#lib/ui/page/words.ts';

interface Keys {
	[key: string]: unknown;
}

/** Our words with Persian and Arabic damaged in every way a file can be. */
function damaged() {
	const words = structuredClone(catalogue) as Record<string, Record<string, Keys>>;
	const persian = words['fa']?.['common'] ?? {};
	delete persian['stop'];
	delete persian['skipToContent'];
	persian['personHelp'] = '';
	persian['languages'] = { no: 'words' };
	persian['machineDraft'] = 'این صفحه {{phone را';
	const arabic = (words['ar']?.['common']?.['start'] ?? {}) as { steps?: Keys };
	arabic.steps = { ...arabic.steps, callWithin_few: '{{{count}} أيام' };
	delete words['fa']?.['sheets'];
	return words;
}

const { translator, faults } = translatorsOf(damaged());
const named = (language: string) => faults.filter((fault) => fault.language === language);

/** A public page in Persian as it leaves the server. */
function page(): string {
	const children = createRawSnippet(() => ({ render: () => '<p>x</p>' }));
	const Page: Component = (...[internals]) => {
		setWords(() => ({ translate: translator('fa'), values: valuesOf('fa') }));
		Title(internals, { text: translator('fa')('common:stop') });
		return PublicPage(internals, { language: 'fa', place: '', draft: true, phone: '6045550100', children });
	};
	const { head, body } = render(Page, { context: new Map() });
	return sayBorrowed(`${head}${body}`).replace(/<!--.*?-->| class="svelte-\w+"/g, '');
}

const english = (text: string) => `<span lang="en-CA" dir="ltr">${text}</span>`;
const say = (key: string) => unmarked(translator('en')(key));

test('no string of ours has to be said in English', () => {
	expect(wordFaults).toEqual([]);
});

describe('a damaged language', () => {
	test('names each of its strings that English stands in for, and why', () => {
		expect(named('fa').filter(({ key }) => key.startsWith('common:'))).toEqual([
			{ language: 'fa', key: 'common:skipToContent', why: 'missing' },
			{ language: 'fa', key: 'common:languages', why: 'unreadable' },
			{ language: 'fa', key: 'common:stop', why: 'missing' },
			{ language: 'fa', key: 'common:personHelp', why: 'unreadable' },
			{ language: 'fa', key: 'common:machineDraft', why: 'unreadable' },
		]);
		expect(named('fa').some(({ key }) => key === 'sheets:receipt.next')).toBe(true);
		expect(named('ar')).toEqual([
			{ language: 'ar', key: 'common:start.steps.callWithin_few', why: 'unreadable' },
		]);
		expect(named('ko')).toEqual([]);
	});

	test('draws these strings in English that says so, and every other in its own words', () => {
		const html = page();
		expect(html).toContain(`>${english(say('common:stop'))}</a>`);
		expect(html).toContain(`<h1 id="title" tabindex="-1" autofocus="">${english(say('common:stop'))}</h1>`);
		expect(html).toContain(`<title>${say('common:stop')}</title>`);
		expect(html).toContain(`>${english(say('common:personHelp'))}</a>`);
		expect(html).toContain(translator('fa')('common:displayPage.link'));
		expect(html).not.toMatch(/[\ufdd0\ufdd1]|\[object|undefined/);
	});

	test('says in English only the number of a plural that cannot be read', () => {
		const within = (language: string, count: number) =>
			translator(language)('common:start.steps.callWithin', { count });
		expect(within('ar', 3)).toBe(borrowed(within('en', 3)));
		expect(within('ar', 1)).toMatch(/^[^a-z]+$/i);
	});

	test('keeps a number whole in a sentence that fell back', () => {
		const [before = '', after = ''] = say('common:machineDraft').split('{{phone}}');
		const number = '<bdi dir="ltr" translate="no">604-555-0100</bdi>';
		expect(page()).toContain(`${english(before)}${number}${english(after)}`);
	});

	test('still prints, without a mark on paper', () => {
		const sheet = firstSteps(
			{
				site: { name: 'Library', phone: '604-555-0100', address: '', hours: '' },
				reference: 'K7M4QD',
				needs: [],
				textSize: 16,
				safePrint: false,
			},
			{ tag: 'fa', direction: 'rtl', digits: 'arabext', words: translator('fa'), draft: true },
		);
		expect(plainText(sheet)).toContain(say('sheets:first-steps.title'));
		expect(plainText(sheet)).not.toMatch(/[\ufdd0\ufdd1]/);
	});
});
