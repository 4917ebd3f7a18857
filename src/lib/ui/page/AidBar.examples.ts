import type { PageVoice } from '#lib/domain/hearing.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import AidBar from './AidBar.svelte';

const voice: PageVoice = {
	voice: 'off',
	pace: '100',
	loudness: 'usual',
	available: true,
	headset: false,
	offer: [],
};

export const examples = examplesOf(AidBar, {
	'on a page': { language: 'en', returnTo: 'refer/sent', asking: false, here: '/en/refer/sent' },
	'on the page of a question that can be heard': {
		language: 'fa',
		returnTo: 'refer/name',
		asking: true,
		here: '/fa/refer/name',
		voice,
	},
});
