import { examplesOf } from '#lib/ui/examples.ts';
import WithPhone from './WithPhone.svelte';

export const examples = examplesOf(WithPhone, {
	'a number in a sentence': { words: 'common:sent.ifNot', number: '604 555 0100' },
	'a sentence without one': { words: 'common:check.text', number: '604 555 0100' },
});
