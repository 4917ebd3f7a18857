import { examplesOf } from '#lib/ui/examples.ts';
import SheetChoices from './SheetChoices.svelte';

const sheet = { path: '/en/sheets/a1b2c3', reference: 'K7QM4P' };
const printing = {
	printing: 'ready',
	job: '0193a5f0-0000-8000-8000-000000000001',
	at: `${sheet.path}/prints`,
	phone: '604-555-0100',
} as const;

export const examples = examplesOf(SheetChoices, {
	'as it first is': { ...sheet, paper: 'letter', textSize: 16 },
	'the largest letters on A4': { ...sheet, paper: 'a4', textSize: 26 },
	'at a kiosk': { ...sheet, paper: 'letter', textSize: 16, printing },
});
