import * as v from 'valibot';
import { longestSecondPressMs, usualSecondPressMs } from './hand.ts';
import { learntKeysSchema } from './keymap.ts';
import { lookChoices } from './look.ts';

/** Seconds of a kiosk's waiting, from one to ten minutes (ACCESSIBILITY K01). */
const seconds = (usual: number) =>
	v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(600)), usual), usual);

/** A language's code as languages are tagged; whether it is one of ours is known to who offers them. */
const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/));

/** What staff set a kiosk to. A setting that is missing or wrong counts as its default, each for itself. */
const kioskSettingsSchema = v.object({
	/**
	 * CSS pixels of the screen in one millimetre, measured with a bank card; by default those of 21.5 inches with
	 * 1920 x 1080 pixels, 0.248 mm each (ACCESSIBILITY 1.7).
	 */
	pxPerMm: v.optional(v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(20)), 1 / 0.248), 1 / 0.248),
	/** The text step that each person begins with. */
	text: v.optional(v.fallback(v.picklist(lookChoices.text), 'standard'), 'standard'),
	/** Seconds without a touch or a key until the kiosk asks whether somebody is there (K01). */
	idleSeconds: seconds(180),
	/** Seconds that this question waits for its answer before everything is cleared (K01). */
	warningSeconds: seconds(60),
	/** Milliseconds in which a second press of the same control does nothing; 0 passes over none (O06). */
	secondPressMs: v.optional(
		v.fallback(
			v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestSecondPressMs)),
			usualSecondPressMs,
		),
		usualSecondPressMs,
	),
	/** Seconds until a page that holds nothing of anybody goes back to the first screen, unasked (K01). */
	emptySeconds: seconds(90),
	/** The name of the table that says what the keypad's keys do (1.4). */
	keymap: v.optional(v.fallback(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)), 'arrows'), 'arrows'),
	/** Keys that staff taught this kiosk by pressing them, in place of the table's own for the same actions. */
	learntKeys: v.optional(v.fallback(learntKeysSchema, {}), {}),
	/** How loud the kiosk speaks, from 1 to 5; 3 is set to at most 65 dBA where a person sits (K05). */
	loudness: v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3), 3),
	/** The languages offered before the others, in this order. */
	languagesFirst: v.pipe(
		v.optional(v.fallback(v.array(v.unknown()), []), []),
		v.transform((codes) => [...new Set(codes.filter((code) => v.is(languageCode, code)))]),
	),
	/** Whether a headset is plugged in that people may use. */
	headset: v.optional(v.fallback(v.boolean(), false), false),
});

export type KioskSettings = v.InferOutput<typeof kioskSettingsSchema>;

/** A kiosk's settings as they were stored; never refuses, whatever was stored. */
export function kioskSettingsFrom(stored: unknown): KioskSettings {
	return v.parse(v.fallback(kioskSettingsSchema, v.getDefaults(kioskSettingsSchema)), stored);
}
