import { examplesOf } from '#lib/ui/examples.ts';
import Stepper from './Stepper.svelte';

const usual = { name: 'seconds', label: 'Wait for the answer', min: 60, max: 600, step: 10 };
const words = (value: number) => `${String(value)} seconds`;

export const examples = examplesOf(
	Stepper,
	{ 'in the middle': { ...usual, value: 180, words }, 'at its end': { ...usual, value: 600, words } },
	{ languages: ['en', 'fr'] },
);
