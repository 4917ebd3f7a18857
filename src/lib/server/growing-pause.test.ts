import { expect, test } from 'vitest';
import { GrowingPause } from './growing-pause.ts';

const after = (seconds: number) => new Date(Date.parse('2026-11-30T17:00:00Z') + seconds * 1000);

test('waits twice as long after each failure, five minutes at most, and not at all once answered', () => {
	const pausing = new GrowingPause();
	expect(pausing.over(after(0))).toBe(true);
	for (const seconds of [30, 60, 120, 240, 300, 300]) {
		pausing.failed(after(0));
		expect(pausing.over(after(seconds - 1))).toBe(false);
		expect(pausing.over(after(seconds))).toBe(true);
	}
	pausing.answered();
	expect(pausing.over(after(0))).toBe(true);
	pausing.failed(after(0));
	expect(pausing.over(after(30))).toBe(true);
});

test('waits longer where it is asked to, never shorter', () => {
	const pausing = new GrowingPause();
	pausing.failed(after(0), 900);
	expect(pausing.over(after(899))).toBe(false);
	expect(pausing.over(after(900))).toBe(true);
	pausing.answered();
	pausing.failed(after(0), 1);
	expect(pausing.over(after(29))).toBe(false);
});
