import { hearings } from '#lib/domain/hearing.ts';
import { languages } from '#lib/i18n/languages.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import Attract from './Attract.svelte';

const usual = { ...hearings.from(''), headset: false, offer: [] };
const invited = languages.map((language) => ({
	...language,
	invitation: 'Someone can help you.',
}));

export const examples = examplesOf(
	Attract,
	{
		'in silence': {
			language: 'en',
			languages: invited,
			phone: '604-555-0140',
			voice: { ...usual, available: true },
		},
		'without a voice': {
			language: 'en',
			languages: invited.toReversed(),
			phone: '2-1-1',
			voice: { ...usual, available: false },
		},
	},
	{ languages: ['en', 'fr', 'fa'] },
);
