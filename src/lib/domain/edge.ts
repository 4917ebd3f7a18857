import * as v from 'valibot';
import { referenceSchema } from './reference.ts';

/** What an edge and its hub say to each other besides handoffs. Nothing of it is about a person. */

const hubKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** A reference is used up by every referral; an edge asks for more when it has fewer than this. */
export const fewReferences = 500;
/** How many an edge is given at once: at a busy kiosk enough for weeks without a network. */
export const batchSize = 1000;

/** What an edge tells of itself with every contact. */
export const contactSchema = v.strictObject({
	/** How many referrals wait there, and since when the oldest does. */
	waiting: count,
	waitingSince: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
	/** The hub's keys that those are sealed to, and the one it seals to now. */
	keys: v.pipe(v.array(hubKey), v.maxLength(50)),
	/** The newest batch of references it has, and how many of them all are left. */
	batch: count,
	stock: count,
	/** The last page of its printer of which somebody said whether it came out; a hub's words on it are a row. */
	lastPrint: v.optional(
		v.object({
			id: v.pipe(v.string(), v.uuid()),
			sheet: v.picklist(['receipt', 'first-steps']),
			at: v.pipe(v.string(), v.isoTimestamp()),
			cameOut: v.boolean(),
		}),
	),
});

export type Contact = v.InferOutput<typeof contactSchema>;

/** What makes a machine the edge of a kiosk: the code of the one-time address, and the hash of its own new token. */
export const enrolmentSchema = v.strictObject({ code: token, tokenHash: token, key: hubKey });

const row = v.record(v.string(), v.unknown());

/** What the hub answers to a contact and to an enrolment. */
export const contactAnswerSchema = v.object({
	kiosk: v.object({
		id: v.pipe(v.string(), v.uuid()),
		name: v.string(),
		settings: row,
		/** The slow hash of the PIN for its settings; null where none was chosen. */
		pinHash: v.nullable(v.string()),
	}),
	/** The rows of the kiosk's site, by table, as the database spells them. */
	site: v.record(v.string(), v.array(row)),
	/** The hash of the directory as it is there now. */
	directory: hash,
	/** The hashes of what the hub says and of how it sounds; an older hub has none, and one that is counting not yet. */
	words: v.optional(hash),
	sounds: v.optional(hash),
	/** Those of its keys whose private half the hub does not have. */
	unknownKeys: v.array(hubKey),
	references: v.nullable(v.object({ batch: count, codes: v.array(referenceSchema) })),
});

export type ContactAnswer = v.InferOutput<typeof contactAnswerSchema>;

/** One sentence that a hub has the sound of: a line of JSON of what goes down. */
const heardSentenceSchema = v.object({
	language: v.string(),
	/** `namespace:key` of its words, and which sentence of them, from 1. */
	key: v.string(),
	sentence: v.number(),
	/** A mark of the sentence as it is said (`sentenceHash`). */
	source: v.string(),
	/** SHA-256 of the sound, and what kind of file it is; and its size. */
	file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.(mp3|wav|ogg|flac)$/)),
	bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type HeardSentence = v.InferOutput<typeof heardSentenceSchema>;

/** What can be heard of a hub; throws where a line is no such sentence. */
export function readHeard(text: string): HeardSentence[] {
	const lines = text.split('\n').filter(Boolean);
	return lines.map((line) => v.parse(heardSentenceSchema, JSON.parse(line)));
}

/** The same as it goes down. */
export const heardText = (heard: readonly HeardSentence[]): string =>
	heard.map((sentence) => `${JSON.stringify(sentence)}\n`).join('');

type Settings = Record<string, unknown>;

/**
 * A kiosk's settings on its own machine after the hub's have changed from `before` to `now`: a setting that
 * changed there counts, all others stay as staff set them at the screen.
 */
export function settingsAfter(own: Settings, before: Settings, now: Settings): Settings {
	const same = (name: string) => JSON.stringify(before[name]) === JSON.stringify(now[name]);
	const kept = Object.entries(own).filter(([name]) => same(name));
	const changed = Object.entries(now).filter(([name]) => !same(name));
	return Object.fromEntries([...kept, ...changed]);
}
