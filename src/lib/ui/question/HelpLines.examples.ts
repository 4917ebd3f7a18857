import { examplesOf } from '#lib/ui/examples.ts';
import HelpLines from './HelpLines.svelte';

export const examples = examplesOf(HelpLines, {
	'every line': {},
	'for who is not safe now': { unsafe: true },
});
