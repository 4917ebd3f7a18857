import type { KeyTable } from './keymap.ts';
import { visitChoices, type Chosen } from './visit-choices.ts';

/** How long a person's second press is passed over, for one visit only: a hand that shakes presses twice. */
export const handChoices = { again: ['usual', 'longer'] } as const;

export type Hand = Chosen<typeof handChoices>;

export const hands = visitChoices(handChoices, { again: 'usual' });

/** Milliseconds in which a second press does nothing, where nobody set anything else; a kiosk's may be none. */
export const usualSecondPressMs = 700;

/** The most there is (ACCESSIBILITY O06), and what a person gets who asks for longer. */
export const longestSecondPressMs = 1500;

/** Milliseconds after a press in which another of the same control does nothing; 0 where none is passed over. */
export function secondPressMs({ again }: Hand, kioskMs = usualSecondPressMs): number {
	return again === 'longer' ? longestSecondPressMs : kioskMs;
}

/** What the scripts of one page know of hands. */
export interface PageHand {
	/** What a kiosk's keys do; null at home, where they do what the browser makes of them. */
	keys: KeyTable | null;
	/** See `secondPressMs`. */
	secondPress: number;
}
