import { examplesOf } from '#lib/ui/examples.ts';
import MoreBelow from './MoreBelow.svelte';

export const examples = examplesOf(MoreBelow, {
	'on a page that fits the screen': { end: 'page-end' },
});
