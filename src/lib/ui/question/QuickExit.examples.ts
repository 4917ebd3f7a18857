import { examplesOf } from '#lib/ui/examples.ts';
import QuickExit from './QuickExit.svelte';

export const examples = examplesOf(QuickExit, { 'on the page about safety': { language: 'en' } });
