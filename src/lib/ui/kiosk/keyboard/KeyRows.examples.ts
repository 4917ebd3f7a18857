import { examplesOf } from '#lib/ui/examples.ts';
import KeyRows from './KeyRows.svelte';
import { rowsOf, type KeyWord } from './keys.ts';
import { layoutOf } from './layouts.ts';

/** Words that say only which key they stand on. */
const words = new Proxy({} as Record<KeyWord, string>, { get: (_none, code) => `The ${String(code)} key` });
const shared = { words, lang: 'en-CA', phone: false, across: 11, most: 4, stop: '0.0' };

export const examples = examplesOf(
	KeyRows,
	{
		'capitals, pressed': { ...shared, rows: rowsOf(layoutOf('en'), 'letters', true, 'line') },
		'numbers and marks': { ...shared, rows: rowsOf(layoutOf('en'), 'numbers', false, 'line') },
		'Latin letters of a Persian page': { ...shared, rows: rowsOf(layoutOf('fa'), 'latin', false, 'lines') },
	},
	{ languages: ['en'] },
);
