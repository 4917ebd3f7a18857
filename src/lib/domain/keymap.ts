import * as v from 'valibot';
import arrows from './keymaps/arrows.json';
import stormDefault from './keymaps/storm-default.json';
import stormMultimedia from './keymaps/storm-multimedia.json';
import twoSwitch from './keymaps/two-switch.json';

/** Everything that a key of a kiosk can be made to do. */
export const keyActions = [
	'next',
	'previous',
	'next-page',
	'previous-page',
	'choose',
	'help-repeat',
	'pause',
	'louder',
	'softer',
	'faster',
	'slower',
	'headset-in',
	'headset-out',
	// Two switches: one goes on to the next thing, the other one takes it.
	'move',
	'select',
] as const;

export type KeyAction = (typeof keyActions)[number];

/** What keys do: for each action the `KeyboardEvent.code`s that mean it. */
export type Keymap = Partial<Record<KeyAction, readonly string[]>>;

/** The same the other way round, as a page reads it: an action by its code. */
export type KeyTable = Record<string, KeyAction>;

/**
 * The profiles a kiosk can be set to. Of Storm's pads only one key was found in a manual: in the default table the
 * top key "<<" sends HID usage 0x72, which browsers call F23. All others are to be learnt by pressing them, so
 * nothing is guessed here, and the arrow keys go on working beside a pad (ACCESSIBILITY 1.4).
 */
export const keymapProfiles = {
	arrows,
	'two-switch': twoSwitch,
	'storm-default': withKeys(arrows, stormDefault),
	'storm-multimedia': withKeys(arrows, stormMultimedia),
} satisfies Record<string, Keymap>;

export type KeymapProfile = keyof typeof keymapProfiles;

/** Both maps together: a code that the second one gives a meaning loses the one it had. */
function withKeys(first: Keymap, second: Keymap): Keymap {
	const taken = new Set(Object.values(second).flat());
	const map: Record<string, string[]> = {};
	for (const action of keyActions) {
		const kept = (first[action] ?? []).filter((code) => !taken.has(code));
		const codes = [...kept, ...(second[action] ?? [])];
		if (codes.length > 0) map[action] = codes;
	}
	return map;
}

/**
 * Whether a key types something. Such a key may mean nothing but one of two switches, and nothing at all while
 * somebody types (WCAG 2.1.4, ACCESSIBILITY O13).
 */
export function isPrintable(code: string): boolean {
	return /^(Key|Digit|Numpad(?!Enter$)|Minus|Equal|Bracket|Semicolon|Quote|Back(quote|slash)|Comma|Period|Slash|Space$|Intl)/.test(
		code,
	);
}

const codeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/));

const switchActions: readonly KeyAction[] = ['move', 'select'];

/** Whether a key can be taught to mean that: a typing key is no more than one of two switches. */
export function mayMean(action: KeyAction, code: string): boolean {
	return v.is(codeSchema, code) && (!isPrintable(code) || switchActions.includes(action));
}

/** Keys as staff taught them to a kiosk. What is no action or no key is left out, and so is a typing key. */
export const learntKeysSchema = v.pipe(
	v.record(v.string(), v.unknown()),
	v.transform((learnt) => {
		const map: Keymap = {};
		for (const action of keyActions) {
			const codes = [learnt[action]]
				.flat()
				.filter((code): code is string => typeof code === 'string' && mayMean(action, code));
			if (codes.length > 0) map[action] = [...new Set(codes)];
		}
		return map;
	}),
);

/**
 * What the keys of a kiosk are called when people are told about them: keys of a keyboard, two switches, or a pad,
 * which is also what staff taught. The words are `speech:keys.*`.
 */
export function keyNames(profile: string, learnt: Keymap): 'arrows' | 'switches' | 'pad' {
	if (profile === 'two-switch') return 'switches';
	return profile.startsWith('storm') || Object.keys(learnt).length > 0 ? 'pad' : 'arrows';
}

const mirrored: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * What the keys of one page do: the profile's, with learnt keys in place of its own for each action that was
 * taught. Where words run from right to left, on is to the left (ACCESSIBILITY O09). An unknown profile is `arrows`.
 */
export function keyTable(profile: string, learnt: Keymap, direction: 'ltr' | 'rtl'): KeyTable {
	const known = Object.hasOwn(keymapProfiles, profile) ? (profile as KeymapProfile) : 'arrows';
	const untaught = Object.entries(keymapProfiles[known] as Keymap).filter(
		([action]) => !Object.hasOwn(learnt, action),
	);
	const table: KeyTable = {};
	for (const [action, codes] of Object.entries(withKeys(Object.fromEntries(untaught), learnt))) {
		for (const code of codes) {
			table[direction === 'rtl' ? (mirrored[code] ?? code) : code] = action as KeyAction;
		}
	}
	return table;
}
