import type { KeyInput } from 'puppeteer';
import type { Ear } from './ear.ts';

/** The keys of one keypad, and how somebody finds a key of the on-screen keyboard with them. */
export interface Keypad {
	next: KeyInput;
	choose: KeyInput;
	/** With two switches there is no way back but around. */
	previous?: KeyInput;
	/** Goes to a key of the screen by its name, from the one that one is at. */
	find(ear: Ear, name: string, at: string): Promise<void>;
}

/** A key in each of four directions, on a keyboard or a pad. */
export function fourWays(keys: {
	next: KeyInput;
	previous: KeyInput;
	right: KeyInput;
	left: KeyInput;
	choose: KeyInput;
}): Keypad {
	const { next, previous, right, left, choose } = keys;
	return {
		next,
		previous,
		choose,
		async find(ear, name, at) {
			if (at === name) return;
			let across = right;
			let down = next;
			for (let pressed = 0; pressed < 200; pressed += 1) {
				const along = await ear.press(across);
				if (along.includes(name)) return;
				if (along.length > 0) continue;
				// Nothing is said at the end of a row.
				across = across === right ? left : right;
				const below = await ear.press(down);
				if (below.length === 1 && below[0] === name) return;
				// A key says its name and no more; whatever says more is no key.
				if (below.length > 1) {
					down = down === next ? previous : next;
					if ((await ear.press(down)).includes(name)) return;
				}
			}
			throw new Error(`no key says ${name}: ${ear.heard.slice(-60).join(' | ')}`);
		},
	};
}

/** One switch goes on, the other takes. */
export function twoSwitches(next: KeyInput, choose: KeyInput): Keypad {
	return {
		next,
		choose,
		async find(ear, name, at) {
			if (at !== name) await ear.seek(next, (said) => said === name);
		},
	};
}
