import { examplesOf } from '#lib/ui/examples.ts';
import MaskedNumber from './MaskedNumber.svelte';

export const examples = examplesOf(MaskedNumber, {
	'a number': { label: '', text: '604 555 0123' },
	'a number after its label': { label: 'شماره تلفن:', text: '604 555 0124' },
});
