import { expect, test } from 'vitest';
import { addressOf, ownAddress, ownPath, placeToReturn } from './own-path.ts';

test('leads back to a page of ours with its choices, and nowhere else', () => {
	expect(ownAddress('/en/help?at=refer/name', 'en')).toBe('/en/help?at=refer/name');
	expect(ownAddress('/en/refer/check', 'en')).toBe('/en/refer/check');
	expect(ownAddress('/en', 'en')).toBe('/en');
	for (const elsewhere of [
		'https://elsewhere.example/en/help',
		'//elsewhere.example',
		'/team/queue',
		'/en//x',
		'',
	]) {
		expect(ownAddress(elsewhere, 'en')).toBe('/en');
	}
	expect(ownAddress('/en/help?at=\r\nX: y', 'en')).toBe('/en/help');
	expect(ownAddress('/fr/help', 'en')).toBe('/en');
});

test.each([
	['a question', 'refer/name', '', 'refer/name', 'refer/name'],
	['help, opened from a question', 'help', 'refer/name', 'help/refer/name', 'help?at=refer/name'],
	['help, opened from the start', 'help', '', 'help', 'help'],
	['the languages, opened from help', 'language', 'help/refer/name', 'help/refer/name', 'help?at=refer/name'],
	['privacy, opened from help', 'privacy', 'help/refer/name', 'privacy/refer/name', 'privacy?at=refer/name'],
	['the stop, opened from a question', 'stop', 'refer/name', 'refer/name', 'refer/name'],
])('what is opened from %s leads back there', (_, place, at, told, address) => {
	expect(placeToReturn(place, at)).toBe(told);
	expect(ownPath(told)).toBe(told);
	expect(addressOf(told)).toBe(address);
});
