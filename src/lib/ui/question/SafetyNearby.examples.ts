import { examplesOf } from '#lib/ui/examples.ts';
import SafetyNearby from './SafetyNearby.svelte';

export const examples = examplesOf(SafetyNearby, { 'after words of danger': {} });
