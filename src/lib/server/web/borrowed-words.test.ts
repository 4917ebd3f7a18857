import { expect, test } from 'vitest';
import {
	borrowed,
	borrowedEnd,
	borrowedStart,
	englishName,
	named,
	nameEnd,
	nameStart,
} from '#lib/domain/borrowed.ts';
import { sayBorrowed } from './borrowed-words.ts';

const english = (text: string) => `<span lang="en-CA" dir="ltr">${text}</span>`;

test('borrowed text says its language', () => {
	expect(sayBorrowed(`<p>${borrowed('Call us')}</p>`)).toBe(`<p>${english('Call us')}</p>`);
});

test('what can hold no element keeps its bare words', () => {
	const words = borrowed('a > b');
	expect(
		sayBorrowed(
			`<title>${words}</title><a aria-label="${words}" title='${words}'>x</a><option>${words}</option><textarea>${words}</textarea>`,
		),
	).toBe(
		`<title>a > b</title><a aria-label="a > b" title='a > b'>x</a><option>a > b</option><textarea>a > b</textarea>`,
	);
});

test('typed marks open and close nothing', () => {
	expect(sayBorrowed(`<p>${borrowedEnd}Rosa${borrowedStart}</p><p>&lt;b>${borrowedEnd}</p>`)).toBe(
		'<p>Rosa</p><p>&lt;b></p>',
	);
});

test('names stand apart from the words around them and are not translated', () => {
	expect(sayBorrowed(`<p>${named('Cedar House')}, ${englishName('KUU-US Crisis Line')}</p>`)).toBe(
		'<p><bdi translate="no">Cedar House</bdi>, <bdi lang="en-CA" dir="ltr" translate="no">KUU-US Crisis Line</bdi></p>',
	);
	expect(sayBorrowed(`<title>${named('Cedar House')}</title>`)).toBe('<title>Cedar House</title>');
	expect(sayBorrowed(`<p>${nameEnd}Rosa${nameStart}</p>`)).toBe('<p>Rosa</p>');
});
