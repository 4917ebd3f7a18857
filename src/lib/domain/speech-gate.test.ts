import { expect, test } from 'vitest';
import { SpeechGate, type Verdict } from './speech-gate.ts';

const step = 50;

/** Plays loudnesses by the time in milliseconds until the gate says something else than to go on. */
function play(loudness: (at: number) => number): { verdict: Verdict; at: number; speech: boolean } {
	const gate = new SpeechGate();
	for (let at = step; ; at += step) {
		const verdict = gate.hear(loudness(at), at);
		if (verdict !== 'go-on') return { verdict, at, speech: gate.hasSpeech };
	}
}

/** Five syllables a second, with the room between them. */
const talking = (at: number) => (at % 200 < 120 ? 0.12 : 0.004);

test('silence and steady noise are no speech, however loud, and get ten seconds', () => {
	expect(play(() => 0.002)).toEqual({ verdict: 'nothing-heard', at: 10_000, speech: false });
	expect(play((at) => 0.3 + (at % 100) / 1000)).toEqual({
		verdict: 'nothing-heard',
		at: 10_000,
		speech: false,
	});
	expect(play((at) => (at === 3000 ? 0.5 : 0.002)).speech).toBe(false);
});

test('an answer ends four seconds after the last word, and never in a pause of 3.5', () => {
	const heard = play((at) => (at < 3000 || (at > 6500 && at < 8000) ? talking(at) : 0.004));
	expect(heard.verdict).toBe('spoken');
	expect(heard.at).toBeGreaterThanOrEqual(11_800);
	expect(heard.at).toBeLessThanOrEqual(12_000);
});

test('who talks on is stopped after 60 seconds with all they said', () => {
	expect(play(talking)).toEqual({ verdict: 'full', at: 60_000, speech: true });
});
