import { expect, test } from 'vitest';
import { kioskSettingsFrom } from './kiosk-settings.ts';

const usual = {
	pxPerMm: 1 / 0.248,
	text: 'standard',
	idleSeconds: 180,
	warningSeconds: 60,
	secondPressMs: 700,
	emptySeconds: 90,
	keymap: 'arrows',
	learntKeys: {},
	loudness: 3,
	languagesFirst: [],
	headset: false,
};

test('a kiosk that nobody set up yet has every default', () => {
	for (const stored of [{}, null, undefined, 'broken', 7, [], { unknown: true }]) {
		expect(kioskSettingsFrom(stored), JSON.stringify(stored)).toEqual(usual);
	}
});

test('what staff set is kept', () => {
	const set = {
		pxPerMm: 2.71,
		text: 'largest',
		idleSeconds: 600,
		warningSeconds: 120,
		secondPressMs: 0,
		emptySeconds: 60,
		keymap: 'storm-default',
		learntKeys: { choose: ['F17'] },
		loudness: 5,
		languagesFirst: ['pa', 'zh-Hant'],
		headset: true,
	};
	expect(kioskSettingsFrom(set)).toEqual(set);
	expect(kioskSettingsFrom(JSON.parse(JSON.stringify(set)))).toEqual(set);
});

test.each([
	['pxPerMm', [0, 0.99, 20.01, -4, '4', NaN, Infinity, null]],
	['text', ['huge', '', 3, null]],
	['idleSeconds', [59, 601, 180.5, '180', -1, null]],
	['warningSeconds', [0, 59, 601, 'soon', {}]],
	['secondPressMs', [-1, 1501, 0.5, '700', null]],
	['emptySeconds', [59, 601, 90.5, '90', null]],
	['keymap', ['', 'F23', '../arrows', 'a'.repeat(41), 7, null]],
	['learntKeys', ['F17', 7, null, [['F17']], { choose: 'KeyA' }, { explode: ['F17'] }]],
	['loudness', [0, 6, 2.5, '3', null]],
	['languagesFirst', ['pa', 7, { 0: 'pa' }, null]],
	['headset', ['yes', 1, null]],
] as const)('a wrong %s is its default, and the others stay as they were set', (name, wrong) => {
	const other = name === 'text' ? { headset: true } : { text: 'large' };
	for (const value of wrong) {
		expect(kioskSettingsFrom({ ...other, [name]: value }), String(value)).toEqual({ ...usual, ...other });
	}
});

test('of the languages only what could be one is kept, and each once', () => {
	const { languagesFirst } = kioskSettingsFrom({
		languagesFirst: ['fa', 3, 'fa', '<b>', null, 'zh-Hans', ''],
	});
	expect(languagesFirst).toEqual(['fa', 'zh-Hans']);
});
