import { expect, test } from 'vitest';
import { strayAids } from '../support/places-of-aids.ts';
import { paleOnScreen } from '../support/probes/contrast.ts';
import { inkOutsideLines, missingLetters, sizesOfWords, smallWords } from '../support/probes/letters.ts';
import { placesOfAids } from '../support/probes/order.ts';
import { lackOfRoom, layOver } from '../support/probes/room.ts';
import { drawnByOthers } from '../support/probes/used-fonts.ts';
import { wellPage } from '../support/well-page.ts';

const seen = wellPage();

const small = () => seen.page.evaluate(smallWords, 18);
const room = () => seen.page.evaluate(lackOfRoom);
const contrast = () => paleOnScreen(seen.page, seen.board, { words: 7, body: 10, samples: 7, controls: 4.5 });

test('letters of another typeface are found', async () => {
	await seen.show('<p lang="en-CA">Words</p>');
	const client = await seen.page.createCDPSession();
	expect(await drawnByOthers(seen.page, client, 'en')).toContainEqual(
		expect.stringMatching(/Words .*: 5 by /),
	);
});

test('a letter that no typeface has is found, in words and in a field', async () => {
	await seen.show('<p>Words, “quoted” – 5 × é</p><input value="Words">');
	expect(await seen.page.evaluate(missingLetters)).toEqual([]);
	await seen.show('<p>Words \uf8fc</p><input value="\uf8fd">');
	expect(await seen.page.evaluate(missingLetters)).toEqual([
		expect.stringMatching(/^<p> Words .* has no /),
		expect.stringMatching(/^<input> .* has no /),
	]);
});

test('what stands in a field is seen as other words are', async () => {
	const field = (style: string) =>
		`<div style="width:300px"><input value="Featherstone" style="font:20px/1.5 sans-serif;width:280px;padding:9px;color:#000;background:#fff;border:2px solid #000;${style}"></div>`;
	await seen.show(field(''));
	for (const look of [small, room, contrast]) expect(await look()).toEqual([]);
	await seen.show(field('font-size:17px'));
	expect(await small()).toEqual(['<input> Featherstone is 17px']);
	await seen.show(field('width:90px'));
	expect(await room()).toEqual(['<input> Featherstone has no room for what is typed in it']);
	await seen.show(field('height:30px'));
	expect(await room()).toEqual(['<input> Featherstone has no room for what is typed in it']);
	await seen.show(field('color:#666'));
	expect(await contrast()).toEqual([expect.stringMatching(/Featherstone: 5.7:1 on the screen/)]);
	await seen.show(`<textarea style="font:20px/0.8 sans-serif;height:90px">ÅÇg</textarea>`);
	expect(await seen.page.evaluate(inkOutsideLines)).toEqual([expect.stringMatching(/px of ink/)]);
	await seen.show('<p lang="en-CA"><input value="Input"><textarea>Large</textarea></p>');
	const client = await seen.page.createCDPSession();
	const drawn = await drawnByOthers(seen.page, client, 'en');
	for (const words of ['Input', 'Large']) {
		expect(drawn).toContainEqual(expect.stringMatching(new RegExp(`${words} .*: 5 by `)));
	}
});

test('words that keep their size are told from those that grow', async () => {
	await seen.show('<p style="font-size:1.25rem">Grows</p><p>Stays</p>');
	await seen.page.evaluate(layOver, 'html { font-size: 200% !important; }');
	const sizes = (await seen.page.evaluate(sizesOfWords)).slice(1);
	expect(sizes.map(({ size }) => size)).toEqual([40, 20]);
});

test('the header’s aids are found where they stand', async () => {
	const back = '<main><a data-keys="next-page previous-page" href="/">Back</a></main>';
	await seen.show(`<div><header><button>Help</button></header></div>${back}`);
	const place = { x: 20, y: expect.any(Number) as number };
	expect(await seen.page.evaluate(placesOfAids)).toEqual([
		{ said: 'Help', ...place },
		{ said: 'Back', ...place },
	]);
});

test('an aid that has moved, is missing or stands where none belongs is found', () => {
	const help = { said: 'Help', x: 20, y: 10 };
	const back = { said: 'Back', x: 20, y: 90 };
	const well = { name: 'help', aids: [help, back] };
	const start = { name: 'start', aids: [help] };
	expect(strayAids([well, start, { name: 'stop', aids: [help, { ...back, y: 92 }] }])).toEqual([]);
	expect(strayAids([well, { name: 'stop', aids: [help, { ...back, y: 93 }] }])).toEqual([
		'stop: Back stands at 20, 93 instead of 20, 90',
	]);
	expect(strayAids([well, { name: 'stop', aids: [help] }])).toEqual(['stop: Help instead of Help, Back']);
	expect(strayAids([well, { name: 'start', aids: [help, back] }])).toEqual([
		'start: Help, Back instead of Help',
	]);
	expect(strayAids([well, { name: 'stop', aids: [back, help] }])).toEqual([
		'stop: Back, Help instead of Help, Back',
	]);
});
