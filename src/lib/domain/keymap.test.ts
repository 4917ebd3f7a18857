import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	isPrintable,
	keyActions,
	keymapProfiles,
	keyTable,
	learntKeysSchema,
	type Keymap,
} from './keymap.ts';

describe.each(Object.entries(keymapProfiles) as [string, Keymap][])('the profile %s', (name, profile) => {
	test('knows actions only, and no key twice', () => {
		const codes = Object.values(profile).flat();
		expect(codes.length).toBeGreaterThan(0);
		expect(new Set(codes).size).toBe(codes.length);
		expect(Object.keys(profile).filter((action) => !keyActions.some((known) => known === action))).toEqual(
			[],
		);
	});

	test('binds no key that types, but for two switches (WCAG 2.1.4)', () => {
		const typing = Object.values(profile).flat().filter(isPrintable);
		expect(typing).toEqual(name === 'two-switch' ? ['Digit1', 'Numpad1', 'Space', 'Digit2', 'Numpad2'] : []);
	});

	test('has a way on and a way to choose', () => {
		const actions = Object.values(keyTable(name, {}, 'ltr'));
		expect(actions).toEqual(
			expect.arrayContaining(name === 'two-switch' ? ['move', 'select'] : ['next', 'choose']),
		);
	});
});

test('right and left change places where words run from right to left, up and down stay', () => {
	expect(keyTable('arrows', {}, 'ltr')).toMatchObject({
		ArrowRight: 'next-page',
		ArrowLeft: 'previous-page',
	});
	expect(keyTable('arrows', {}, 'rtl')).toMatchObject({
		ArrowRight: 'previous-page',
		ArrowLeft: 'next-page',
		ArrowDown: 'next',
		ArrowUp: 'previous',
		Enter: 'choose',
	});
});

test.each(['', 'unknown', '__proto__', 'constructor'])('the profile "%s" is the one of arrows', (name) => {
	expect(keyTable(name, {}, 'ltr')).toEqual(keyTable('arrows', {}, 'ltr'));
});

test("Storm's default table has its one known key, and the arrows beside it", () => {
	expect(keyTable('storm-default', {}, 'ltr')).toEqual({ ...keyTable('arrows', {}, 'ltr'), F23: 'previous' });
	expect(keyTable('storm-multimedia', {}, 'ltr')).toEqual(keyTable('arrows', {}, 'ltr'));
});

test('what was taught takes the place of what the profile has for that action, and a key has one meaning', () => {
	const table = keyTable('arrows', { choose: ['F17'], next: ['ArrowUp'] }, 'ltr');
	expect(table).toMatchObject({ F17: 'choose', ArrowUp: 'next', ArrowRight: 'next-page' });
	expect(table).not.toHaveProperty('Enter');
	expect(table).not.toHaveProperty('ArrowDown');
	expect(Object.values(table)).not.toContain('previous');
});

test('taught keys are read with care: no unknown action, no rubbish, no typing key but for a switch', () => {
	const taught = {
		next: ['F18', 'F18', 'KeyN', '<b>', 7, null],
		choose: 'F19',
		pause: ['Digit1'],
		select: ['Digit3', 'Space'],
		explode: ['F20'],
		move: [],
	};
	expect(v.parse(learntKeysSchema, taught)).toEqual({
		next: ['F18'],
		choose: ['F19'],
		select: ['Digit3', 'Space'],
	});
	for (const rubbish of [null, 'F1', 7]) expect(v.is(learntKeysSchema, rubbish)).toBe(false);
});

test.each([
	...['KeyA', 'Digit1', 'Numpad5', 'NumpadAdd', 'Space', 'Minus', 'Backslash', 'IntlYen', 'Quote'].map(
		(code) => [code, true] as const,
	),
	...['F1', 'F23', 'ArrowUp', 'Enter', 'NumpadEnter', 'Backspace', 'Tab', 'MediaPlayPause'].map(
		(code) => [code, false] as const,
	),
])('%s types something: %s', (code, types) => {
	expect(isPrintable(code)).toBe(types);
});
