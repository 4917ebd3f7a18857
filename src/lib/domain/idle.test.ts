import { describe, expect, test } from 'vitest';
import { countdown, headsetSeconds, idleTimes, watchIdle } from './idle.ts';
import { kioskSettingsFrom } from './kiosk-settings.ts';

const usual = kioskSettingsFrom({});
const standard = { text: 'standard', readAloud: false } as const;

describe('the times of a page', () => {
	test('are 180 and 60 seconds with answers, 90 without, and what staff set', () => {
		expect(idleTimes(usual, true, standard)).toEqual({ quiet: 180, warning: 60 });
		expect(idleTimes(usual, false, standard)).toEqual({ quiet: 90, warning: 0 });
		const set = kioskSettingsFrom({ idleSeconds: 600, warningSeconds: 75, emptySeconds: 61 });
		expect(idleTimes(set, true, standard)).toEqual({ quiet: 600, warning: 75 });
		expect(idleTimes(set, false, standard)).toEqual({ quiet: 61, warning: 0 });
	});

	test.each([
		['read aloud', usual, { ...standard, readAloud: true }],
		['large words', usual, { ...standard, text: 'large' as const }],
		['largest words', usual, { ...standard, text: 'largest' as const }],
		['two switches', kioskSettingsFrom({ keymap: 'two-switch' }), standard],
		['all of it', kioskSettingsFrom({ keymap: 'two-switch' }), { text: 'large' as const, readAloud: true }],
	])('are doubled once: %s', (_, settings, slowness) => {
		expect(idleTimes(settings, true, slowness)).toEqual({ quiet: 360, warning: 120 });
		expect(idleTimes(settings, false, slowness)).toEqual({ quiet: 180, warning: 0 });
	});
});

test('a warning counts down every 20 seconds', () => {
	expect(countdown(60)).toEqual([60, 40, 20]);
	expect(countdown(120)).toEqual([120, 100, 80, 60, 40, 20]);
	expect(countdown(75)).toEqual([75, 60, 40, 20]);
	expect(countdown(headsetSeconds)).toEqual([30, 20]);
	expect(countdown(0)).toEqual([]);
});

/** A page that begins at second 1000; `at` looks at it so many seconds later. */
function page(times = { quiet: 180, warning: 60 }) {
	const ms = (seconds: number) => (1000 + seconds) * 1000;
	const watch = watchIdle(times, ms(0));
	return {
		at: (seconds: number) => watch.look(ms(seconds)),
		act: (seconds: number) => watch.acted(ms(seconds)),
		occupied: (what: string, on: boolean, seconds: number) => watch.occupied(what, on, ms(seconds)),
		doubt: (seconds: number) => watch.doubt(ms(seconds), headsetSeconds),
	};
}
const warning = (said: number) => ({ now: 'warning', said });
const quiet = { now: 'quiet' };
const over = { now: 'over' };

test('after 180 seconds it asks, counts down, and after 60 more it is over', () => {
	const { at } = page();
	expect([179.9, 180, 199.9, 200, 219.9, 220, 239.9, 240].map(at)).toEqual([
		quiet,
		...[60, 60, 40, 40, 20, 20].map(warning),
		over,
	]);
});

test('whatever the person does goes on for another 180 seconds, as often as they like', () => {
	const { at, act } = page();
	for (let round = 0; round < 25; round++) {
		expect(at(round * 235 + 181)).toEqual(warning(60));
		act(round * 235 + 235);
		expect(at(round * 235 + 235)).toEqual(quiet);
	}
	act(10_000);
	expect(at(10_179)).toEqual(quiet);
	expect(at(10_180)).toEqual(warning(60));
});

test('without anything to lose nobody is asked', () => {
	const { at, act } = page({ quiet: 90, warning: 0 });
	expect(at(89)).toEqual(quiet);
	act(89);
	expect(at(178)).toEqual(quiet);
	expect(at(179)).toEqual(over);
});

test('no time passes while something is spoken, recorded or printed, and all of it counts', () => {
	const { at, occupied } = page();
	occupied('speaking', true, 10);
	occupied('recording', true, 20);
	expect(at(1000)).toEqual(quiet);
	occupied('speaking', false, 1000);
	expect(at(5000)).toEqual(quiet);
	occupied('recording', false, 5000);
	expect(at(5179)).toEqual(quiet);
	expect(at(5180)).toEqual(warning(60));
});

test('that the question itself is read aloud does not answer it', () => {
	const { at, occupied } = page();
	expect(at(180)).toEqual(warning(60));
	occupied('speaking', true, 180);
	expect(at(200)).toEqual(warning(40));
	occupied('speaking', false, 230);
	expect(at(240)).toEqual(over);
});

test('a clock that jumps, or a machine that slept, leaves the whole warning', () => {
	const { at } = page();
	expect(at(0.5)).toEqual(quiet);
	expect(at(50_000)).toEqual(warning(60));
	expect(at(50_059)).toEqual(warning(20));
	expect(at(50_060)).toEqual(over);
});

test('a headset that is pulled out asks at once, for 30 seconds', () => {
	const { at, act, doubt } = page();
	doubt(10);
	expect(at(10)).toEqual(warning(30));
	expect(at(20)).toEqual(warning(20));
	act(39);
	expect(at(39)).toEqual(quiet);
	doubt(50);
	expect(at(80)).toEqual(over);
});
