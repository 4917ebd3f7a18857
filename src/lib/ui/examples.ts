import type { Component } from 'svelte';
import type { LanguageCode } from '#lib/i18n/languages.ts';

/** What a component is shown with, for whoever wants to see it and for the test that tries every case. */
export interface Examples<Props extends object> {
	component: Component<Props>;
	/** The props of each case, by a name that says what is special about it. */
	cases: Readonly<Record<string, Props>>;
	/** The languages of the page around it: all of them, unless all its words come in its props. */
	languages?: readonly LanguageCode[];
	/** The element it must stand in, where it is only a part of a list. */
	within?: 'dl';
}

/** Checks the props of every case against the component's own. */
export function examplesOf<Props extends object>(
	component: Component<Props>,
	cases: Examples<Props>['cases'],
	more: Pick<Examples<Props>, 'languages' | 'within'> = {},
): Examples<Props> {
	return { component, cases, ...more };
}

/** Names that break what was only ever tried with "Jane Doe". */
export const hardNames = {
	oneLetter: 'O',
	unbroken: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
	long: 'Maria de los Ángeles Guadalupe Hernández-Villanueva y Fernández de Córdoba, called Lupita',
	rightToLeft: 'فریده رضایی',
	chinese: '陳美玲',
};
