import { expect, test } from 'vitest';
import { emptyRegister, stateOf } from './register.ts';
import { sourceHash } from './source-hash.ts';
import { takeIn } from './take-in.ts';
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
			{
				namespace: 'common',
				key: 'sent.ifNot',
				source: unit.source,
				target: unit.target,
				signed: false,
				spaced: true,
			},
			{ namespace: 'common', key: 'back', source: unit.source, target: null, signed: false, spaced: true },
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
		{ namespace: 'common', key: 'a', source: 'One. Two.', target: 'Uno. Dos.', signed: true, spaced: false },
	]);
});

test('spaces that a tool has added to draw its file nicely are no words', () => {
	// As the `xliff` package of npm writes it: without xml:space, each blank on a line of its own.
	const drawn = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-CA" trgLang="ar">
  <file id="common">
    <unit id="step">
      <segment state="reviewed">
        <source>Step 
          <ph id="step" equiv="{{step}}" disp="{{step}}"/> (
          <ph id="name"/>)
        </source>
        <target>الخطوة 
          <ph id="step"/> (
          <ph id="name"/>)
        </target>
      </segment>
    </unit>
  </file>
</xliff>`;
	const [unit] = readXliff(drawn).units;
	expect(unit).toMatchObject({
		source: 'Step {{step}} ( {{name}})',
		target: 'الخطوة {{step}} ( {{name}})',
		spaced: false,
	});
	const source = { key: 'step', forms: new Map([['', 'Step {{step}} ({{name}})']]) };
	const kept = {
		trees: new Map([['common', { step: 'الخطوة {{step}} ({{name}})' }]]),
		register: emptyRegister('2026-11-30'),
	};
	const english = new Map([['common', new Map([['step', source]])]]);
	const people = { reviewer: 'Nour', translator: 'Nour', date: '2026-12-01' };
	const taken = takeIn(unit ? [unit] : [], english, kept, people);
	expect(taken).toMatchObject({ changed: 0, signed: 1 });
	expect(stateOf(taken.register, 'common', 'step', sourceHash(source))).toBe('reviewed');
	const others = takeIn(unit ? [{ ...unit, target: 'خطوة {{step}}' }] : [], english, kept, people);
	expect(others.trees.get('common')).toEqual({ step: 'خطوة {{step}}' });
});

test.each(['', 'words', '<xliff version="1.2"/>', '<xliff', written.replace('</unit>', '')])(
	'what is no XLIFF is refused: %#',
	(text) => expect(() => readXliff(text)).toThrow(UnreadableXliff),
);
