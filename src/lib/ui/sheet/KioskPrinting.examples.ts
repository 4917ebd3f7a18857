import { examplesOf } from '#lib/ui/examples.ts';
import KioskPrinting from './KioskPrinting.svelte';

const page = {
	job: '0193a5f0-0000-8000-8000-000000000001',
	at: '/en/sheets/a1b2c3/prints',
	look: 'size=16&paper=letter',
	larger: '?size=26&paper=letter',
	pdf: '/en/sheets/a1b2c3/pdf',
	reference: 'K7QM4P',
	phone: '604-555-0100',
};

export const examples = examplesOf(KioskPrinting, {
	'before a page is printed': { ...page, printing: 'ready' },
	'asks whether it came out': { ...page, printing: 'asked' },
	'it came out': { ...page, printing: 'came-out' },
	'there have been enough': { ...page, printing: 'came-out', job: null },
	'the printer failed twice': { ...page, printing: 'broken', job: null },
});
