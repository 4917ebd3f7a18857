import { expect, test } from 'vitest';
import { borrowed, borrowedEnd, borrowedStart } from '#lib/domain/borrowed.ts';
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
