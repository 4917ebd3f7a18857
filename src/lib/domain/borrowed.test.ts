import { expect, test } from 'vitest';
import { aroundEnglishNames, borrowed, englishName, named, piecesOf, unmarked } from './borrowed.ts';

test('borrowed words are one marked piece, however they were put together', () => {
	expect(unmarked(borrowed(`Call ${borrowed('us')}`))).toBe('Call us');
	expect(borrowed(`Call ${borrowed('us')}`)).toBe(borrowed('Call us'));
});

test('what is cut for a number stays borrowed on both sides of it', () => {
	expect(piecesOf(borrowed('Call # today.'), '#')).toEqual([borrowed('Call '), borrowed(' today.')]);
	expect(piecesOf('Call # today.', '#')).toEqual(['Call ', ' today.']);
});

test('a name stays one beside a cut, whatever was typed into it', () => {
	const place = named(`Cedar${borrowed(' House')}`);
	expect(place).toBe(named('Cedar House'));
	expect(piecesOf(`Only ${place} sees it. Call #.`, '#')).toEqual([`Only ${place} sees it. Call `, '.']);
});

test('words are cut around the names that stand in English', () => {
	expect(aroundEnglishNames(`La ${englishName('Privacy Act')} de BC`)).toEqual(['La ', ' de BC']);
	expect(aroundEnglishNames(`Call ${named('Cedar House')}`)).toHaveLength(1);
});
