import { expect, test } from 'vitest';
import { gainOf, hearingChoices, hearings } from './hearing.ts';

const usual = { voice: 'off', pace: '100', loudness: 'usual' } as const;

test('nothing is spoken to who did not ask, and what is not ours is the default', () => {
	expect(hearings.from('')).toEqual(usual);
	expect(hearings.from('voice_<b>.pace_9.loudness_11.other_1')).toEqual(usual);
	expect(hearings.changed(usual, { voice: 'shout', pace: '1000' })).toEqual(usual);
});

test('what was chosen is read back', () => {
	const chosen = hearings.changed(usual, { voice: 'on', pace: '65', loudness: 'loudest' });
	expect(chosen).toEqual({ voice: 'on', pace: '65', loudness: 'loudest' });
	expect(hearings.from(hearings.word(chosen))).toEqual(chosen);
});

test('seven paces from half to double, and no step of loudness above 10 dB', () => {
	const paces = hearingChoices.pace.map(Number);
	expect([paces.length, paces.at(0), paces.at(-1)]).toEqual([7, 50, 200]);
	const decibels = hearingChoices.loudness.map((step) => 20 * Math.log10(gainOf(step)));
	expect(decibels.at(-1)).toBeCloseTo(0);
	for (const [step, one] of decibels.slice(1).entries()) {
		expect(one - (decibels[step] ?? 0)).toBeGreaterThan(0);
		expect(one - (decibels[step] ?? 0)).toBeLessThanOrEqual(10);
	}
});
