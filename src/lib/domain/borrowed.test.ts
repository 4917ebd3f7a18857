import { expect, test } from 'vitest';
import { borrowed, piecesOf, unmarked } from './borrowed.ts';

test('borrowed words are one marked piece, however they were put together', () => {
	expect(unmarked(borrowed(`Call ${borrowed('us')}`))).toBe('Call us');
	expect(borrowed(`Call ${borrowed('us')}`)).toBe(borrowed('Call us'));
});

test('what is cut for a number stays borrowed on both sides of it', () => {
	expect(piecesOf(borrowed('Call # today.'), '#')).toEqual([borrowed('Call '), borrowed(' today.')]);
	expect(piecesOf('Call # today.', '#')).toEqual(['Call ', ' today.']);
});
