import { expect, test } from 'vitest';
import { percentWrong, wordError } from './word-error.ts';

test.each([
	['I need a ride.', 'i need a ride', 0, 4],
	['I need a ride', 'I need ride', 1, 4],
	['I need a ride', 'I really need a ride', 1, 4],
	['I need a ride', 'I knead a right', 2, 4],
	['I need a ride', '', 4, 4],
	['', 'thank you for watching', 4, 0],
	['J’ai besoin d’aide', "j'ai besoin d'aide", 0, 5],
	['我需要幫忙。', '我需要方忙', 1, 5],
	['رضا کمک می‌خواهد', 'رضا كمك ميخواهد', 0, 3],
])('“%s” heard as “%s”', (said, heard, wrong, of) => {
	expect(wordError(said, heard)).toEqual({ wrong, said: of });
});

test('one figure for many recordings counts words, not recordings', () => {
	expect(percentWrong([wordError('one two three four', 'one two three'), wordError('five', 'nine')])).toBe(
		40,
	);
	expect(percentWrong([wordError('yes', 'yes I think so')])).toBe(300);
	expect(percentWrong([])).toBe(0);
});
