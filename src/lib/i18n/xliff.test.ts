import { expect, test } from 'vitest';
import { readXliff, UnreadableXliff, writeXliff } from './xliff.ts';

const unit = {
	namespace: 'common',
	key: 'sent.ifNot',
	source: 'If nobody gets in touch, please call {{phone}} & say the “reference” <now>.',
	target: ' اگر کسی تماس نگرفت، به {{phone}} زنگ بزنید. ',
	state: 'machine' as const,
	notes: [],
};
const written = writeXliff([unit, { ...unit, key: 'back', target: null, state: 'missing' }], {
	source: 'en-CA',
	target: 'fa',
});

test('words come back as they went, blanks, spaces and signs too', () => {
	expect(readXliff(written)).toEqual({
		target: 'fa',
		units: [
			{ namespace: 'common', key: 'sent.ifNot', source: unit.source, target: unit.target, signed: false },
			{ namespace: 'common', key: 'back', source: unit.source, target: null, signed: false },
		],
	});
});

test('a blank travels as a mark that cannot be typed over', () => {
	expect(written).toContain('<ph id="phone" equiv="{{phone}}" disp="{{phone}}"/>');
	expect(written.replace(/(equiv|disp)="[^"]*"/g, '')).not.toContain('{{');
});

test('what a tool has cut into sentences or marked is one string again', () => {
	const cut = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es">
		<file id="common"><group id="g"><unit id="a">
			<segment state="final"><source>One.</source><target>Uno.</target></segment>
			<ignorable><source> </source><target> </target></ignorable>
			<segment state="reviewed"><source>Two.</source><target><mrk id="1" type="term">Dos</mrk>.</target></segment>
		</unit></group></file></xliff>`;
	expect(readXliff(cut).units).toEqual([
		{ namespace: 'common', key: 'a', source: 'One. Two.', target: 'Uno. Dos.', signed: true },
	]);
});

test.each(['', 'words', '<xliff version="1.2"/>', '<xliff', written.replace('</unit>', '')])(
	'what is no XLIFF is refused: %#',
	(text) => expect(() => readXliff(text)).toThrow(UnreadableXliff),
);
