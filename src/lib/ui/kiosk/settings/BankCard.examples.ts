import { examplesOf } from '#lib/ui/examples.ts';
import BankCard from './BankCard.svelte';

export const examples = examplesOf(
	BankCard,
	{ 'of a small screen': { pxPerMm: 2.71 } },
	{ languages: ['en', 'fr'] },
);
