import { expect, test } from 'vitest';
import { invalidHtml } from '../support/valid-html.ts';

const page = (matter: string) =>
	`<!doctype html>\n<html lang="fa" dir="rtl"><head><meta charset="utf-8" /><title>A page</title></head>
	<body><main><h1 id="title">A page</h1>${matter}</main></body></html>`;

test('a page that is HTML has nothing to tell', async () => {
	expect(await invalidHtml(page('<p>Words. <bdi dir="ltr">604 555 0100</bdi></p>'))).toEqual([]);
});

test.each([
	['no-dup-id', '<p id="title">Words</p>'],
	['close-order', '<p><div>Words</div></p>'],
	['element-permitted-content', '<ul><p>Words</p></ul>'],
	['text-content', '<button type="button"></button>'],
	['wcag/h37', '<img src="lamp.png" />'],
	['element-name', '<wrods>Words</wrods>'],
	['attribute-allowed-values', '<p dir="backwards">Words</p>'],
])('%s is found', async (rule, matter) => {
	expect((await invalidHtml(page(matter))).join('\n')).toContain(`${rule}:`);
});
