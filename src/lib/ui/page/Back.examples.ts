import { examplesOf } from '#lib/ui/examples.ts';
import Back from './Back.svelte';

export const examples = examplesOf(Back, { 'to the question before': { href: '/en/refer/needs' } });
