import type { PageVoice } from '#lib/domain/hearing.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import WaysToHear from './WaysToHear.svelte';

const voice: PageVoice = {
	available: true,
	voice: 'on',
	pace: '100',
	loudness: 'usual',
	headset: false,
	offer: [],
};

export const examples = examplesOf(WaysToHear, {
	'a page that is read aloud, before a script wakes its bar': { language: 'en', place: 'help', voice },
});
