import type { KioskSettings } from './kiosk-settings.ts';

/** How long a kiosk's page waits, in seconds. */
export interface IdleTimes {
	/** Without a touch or a key, until somebody is asked whether they are there, or until it ends unasked. */
	quiet: number;
	/** That this question waits for its answer; 0 where there is nothing to lose and nobody is asked. */
	warning: number;
}

/** How the person at a kiosk reads and presses: whatever makes them slower doubles the times (ACCESSIBILITY K03). */
interface Slowness {
	text: KioskSettings['text'];
	readAloud: boolean;
}

type Waiting = Pick<KioskSettings, 'idleSeconds' | 'warningSeconds' | 'emptySeconds' | 'keymap'>;

/** The times of one page: with something of a person on the kiosk, or with nothing yet (ACCESSIBILITY K01). */
export function idleTimes(settings: Waiting, holdsAnswers: boolean, slowness: Slowness): IdleTimes {
	const slow = slowness.readAloud || slowness.text !== 'standard' || settings.keymap === 'two-switch';
	const factor = slow ? 2 : 1;
	return holdsAnswers
		? { quiet: settings.idleSeconds * factor, warning: settings.warningSeconds * factor }
		: { quiet: settings.emptySeconds * factor, warning: 0 };
}

/** How long a page waits for an answer after the headset was pulled out, in seconds (ACCESSIBILITY K04). */
export const headsetSeconds = 30;

const countdownStep = 20;

/** The seconds that a warning of this length says are left, one after the other (ACCESSIBILITY K02). */
export function countdown(warning: number): number[] {
	const steps = Math.ceil(warning / countdownStep);
	return Array.from({ length: steps }, (_, index) => Math.min(warning, (steps - index) * countdownStep));
}

/** Nothing to say; a question that says so many seconds are left; or the end. */
export type IdleState = { now: 'quiet' } | { now: 'warning'; said: number } | { now: 'over' };

/**
 * Watches over one page: `acted` whenever the person does something, `look` now and then. Moments are in
 * milliseconds of any clock. A warning is always as long as it says, also where the clock has jumped or the
 * machine has slept meanwhile.
 */
export function watchIdle({ quiet, warning }: IdleTimes, begun: number) {
	const busy = new Set<string>();
	let last = begun;
	let asked: { at: number; seconds: number } | undefined;

	return {
		acted(at: number): void {
			last = at;
			asked = undefined;
		},
		/**
		 * While something goes on that the person listens to or waits for, no time passes (ACCESSIBILITY K03). That
		 * the question itself is read aloud does not answer it.
		 */
		occupied(what: string, on: boolean, at: number): void {
			if (on) busy.add(what);
			else busy.delete(what);
			last = at;
		},
		/** Asks at once: somebody seems to have gone. */
		doubt(at: number, seconds: number): void {
			asked ??= { at, seconds };
		},
		/** When the person did something for the last time, as far as is known. */
		last: () => last,
		look(at: number): IdleState {
			if (!asked) {
				if (busy.size > 0) last = at;
				if (at - last < quiet * 1000) return { now: 'quiet' };
				asked = { at, seconds: warning };
			}
			const left = asked.seconds - (at - asked.at) / 1000;
			if (left <= 0) return { now: 'over' };
			const said = countdown(asked.seconds).filter((seconds) => seconds >= left);
			return { now: 'warning', said: said.at(-1) ?? asked.seconds };
		},
	};
}
