import { expect, test } from 'vitest';
import { ownAddress } from './own-path.ts';

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
