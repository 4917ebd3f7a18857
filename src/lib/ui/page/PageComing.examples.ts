import { examplesOf } from '#lib/ui/examples.ts';
import PageComing from './PageComing.svelte';

export const examples = examplesOf(PageComing, { 'a second after a press': { shown: true } });
