import { describe, expect, test } from 'vitest';
import { settingsAfter } from './edge.ts';

describe('settings that come down from the hub', () => {
	const own = { pxPerMm: 4.2, text: 'large', headset: true };

	test.each([
		['nothing was ever set there', {}, {}, own],
		['one is set there', {}, { text: 'largest' }, { ...own, text: 'largest' }],
		['one is changed there', { text: 'standard' }, { text: 'largest' }, { ...own, text: 'largest' }],
		['one is taken back there', { text: 'large' }, {}, { pxPerMm: 4.2, headset: true }],
		['one stays as it was there, and was changed here', { text: 'standard' }, { text: 'standard' }, own],
		[
			'keys taught there stay the same',
			{ learntKeys: { next: ['A'] } },
			{ learntKeys: { next: ['A'] } },
			own,
		],
	])('%s', (_, before, now, after) => {
		expect(settingsAfter(own, before, now)).toEqual(after);
	});
});
