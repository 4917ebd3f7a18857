import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SheetFacts from './SheetFacts.svelte';

const facts = [
	{ label: 'When:', value: 'Tuesdays, 13:30' },
	{ label: 'Cost:', value: 'free' },
	{ label: 'Where:', value: '210 Harbour Street, Burnaby, BC  V5H 1Z1', asIs: true },
	{ label: 'Open:', value: 'du lundi au vendredi', language: 'fr-CA' },
];

export const examples = examplesOf(
	SheetFacts,
	{
		'beside each other': { facts },
		'answers, one below the other': { facts, answers: true },
		'from right to left': { facts: [{ label: 'Who calls:', value: hardNames.rightToLeft, asIs: true }] },
		'words that cannot break': { facts: [{ label: 'Who calls:', value: hardNames.unbroken }], answers: true },
		'one letter': { facts: [{ label: 'Who calls:', value: hardNames.oneLetter }] },
	},
	{ languages: ['en'] },
);
