import { expect, test } from 'vitest';
import { mostPrints, printingAfter, type Printed } from './printing.ts';

test.each<[Printed[], ReturnType<typeof printingAfter>]>([
	[[], { printing: 'ready', job: 0 }],
	[['asked'], { printing: 'asked', job: 0 }],
	[['came-out'], { printing: 'came-out', job: 1 }],
	[['failed'], { printing: 'again', job: 1 }],
	[['failed', 'asked'], { printing: 'asked', job: 1 }],
	[['failed', 'came-out'], { printing: 'came-out', job: 2 }],
	[['failed', 'failed'], { printing: 'broken', job: null }],
	[['came-out', 'failed'], { printing: 'again', job: 2 }],
	[['failed', 'came-out', 'failed'], { printing: 'broken', job: null }],
])('after %j printing stands at %j', (pages, standing) => {
	expect(printingAfter(pages)).toEqual(standing);
});

test('no visit empties a printer', () => {
	const pages = Array<Printed>(mostPrints).fill('came-out');
	expect(printingAfter(pages)).toEqual({ printing: 'came-out', job: null });
});
