import { examplesOf } from '#lib/ui/examples.ts';
import VoiceOffer from './VoiceOffer.svelte';

const line = (text: string) => ({ text, language: 'en', personal: false, private: false, signature: '' });

const lines = [
	line('To hear the pages, press Enter.'),
	line('To go on without a voice, press the down arrow.'),
];

export const examples = examplesOf(
	VoiceOffer,
	{ 'while it is said': { lines, loudness: 1, asleep: false } },
	{ languages: ['en'] },
);
