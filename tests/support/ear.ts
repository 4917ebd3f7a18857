import type { KeyInput, Page } from 'puppeteer';
import type { SignedLine } from '#lib/domain/speech-script.ts';
import { sentencesOf } from '#lib/i18n/sentences.ts';
import { tone } from './wav.ts';

/** Somebody who hears a page and presses keys; what is on the screen is nothing to them. */
export interface Ear {
	/** Presses a key and hears all that is said until it is quiet; empty where nothing is. */
	press(key: KeyInput): Promise<string[]>;
	/** Presses a key again and again until words are heard that fit, and gives all that was said with them. */
	seek(key: KeyInput, wanted: (said: string) => boolean): Promise<string[]>;
	/** Presses a key that leads to another page, and listens to that one until words fit. */
	turn(key: KeyInput, wanted: (said: string) => boolean): Promise<string[]>;
	/** Listens to a page that reads itself until words fit; gives all that was said since the last key. */
	listen(wanted: (said: string) => boolean): Promise<string[]>;
	/** Everything that was heard from the beginning. */
	readonly heard: string[];
	/** The same as it was asked of the house. */
	readonly lines: SignedLine[];
}

/** Whether somebody hears the beginning of some words of ours: a voice says sentence by sentence. */
export function saysFirst(words: string, language: string): (said: string) => boolean {
	const [first] = sentencesOf([{ text: words, language, personal: false, private: false }]);
	return (said) => said.replace(/\s/g, ' ') === first?.text;
}

/** What a page's sounds are doing, as a room hears it. */
interface Room {
	busy: number;
}

const most = 150;

/**
 * Puts an ear to a page before it is opened. No sound is waited for and pauses are shorter, so that a person's twenty
 * minutes are one; that a house really speaks what is asked is another test's (`tests/e2e/heard.test.ts`).
 */
export async function earTo(page: Page): Promise<Ear> {
	const heard: string[] = [];
	const lines: SignedLine[] = [];
	/** How much had been heard when a key was pressed last: a page that reads itself goes on until that very moment. */
	let pressed = 0;
	await page.exposeFunction('keyed', () => void (pressed = heard.length));
	await page.exposeFunction('hear', (line: string) => {
		const said = JSON.parse(line) as SignedLine;
		lines.push(said);
		heard.push(said.text);
	});
	await page.evaluateOnNewDocument(listenInPage, [...tone(20)]);

	const quiet = async () => {
		// A new page may be on its way: then there is no room to listen to for a moment.
		for (let calm = 0; calm < 2;) {
			const busy = await page
				.evaluate(() => (document.readyState === 'complete' ? room.busy : 1))
				.catch(() => 1);
			calm = busy > 0 ? 0 : calm + 1;
		}
	};
	async function press(key: KeyInput): Promise<string[]> {
		await page.keyboard.press(key);
		await quiet();
		return heard.slice(pressed);
	}
	async function listen(wanted: (said: string) => boolean): Promise<string[]> {
		const from = pressed;
		const until = Date.now() + 60_000;
		while (Date.now() < until) {
			if (heard.slice(from).some(wanted)) return heard.slice(from);
			await new Promise((wait) => setTimeout(wait, 20));
		}
		throw new Error(`never heard after ${heard.slice(Math.max(0, from - 40)).join(' | ')}`);
	}
	return {
		heard,
		lines,
		press,
		listen,
		async turn(key, wanted) {
			await page.keyboard.press(key);
			return listen(wanted);
		},
		async seek(key, wanted) {
			const met: string[] = [];
			for (let times = 0; times < most; times += 1) {
				const said = await press(key);
				if (said.some(wanted)) return said;
				met.push(said.join(' '));
			}
			throw new Error(`never heard with ${key}: ${met.slice(0, 40).join(' | ')}`);
		},
	};
}

/**
 * In the page: everything that would sound is told by its words and is over in a moment. What is asked for is kept,
 * so that somebody can look whether the house has signed it.
 */
function listenInPage(bytes: number[]): void {
	const shorter = 100;
	const inRoom: Room = { busy: 0 };
	Object.assign(globalThis, { room: inRoom });
	const { hear, keyed } = globalThis as unknown as { hear(line: string): void; keyed(): void };
	document.addEventListener('keydown', () => keyed(), true);
	const lines = new Map<Blob, string>();
	const addresses = new Map<string, string>();
	const ask = globalThis.fetch.bind(globalThis);
	globalThis.fetch = (where, how) => {
		if (where !== '/speech/utterances') return ask(where, how);
		const sound = new Blob([new Uint8Array(bytes)], { type: 'audio/wav' });
		lines.set(sound, String(how?.body));
		const answer = new Response(sound);
		answer.blob = () => Promise.resolve(sound);
		return Promise.resolve(answer);
	};
	const address = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (sound: Blob) => {
		const made = address(sound);
		addresses.set(made, lines.get(sound) ?? '');
		return made;
	};
	const waiting = new Set<ReturnType<typeof setTimeout>>();
	const later = globalThis.setTimeout.bind(globalThis);
	const never = globalThis.clearTimeout.bind(globalThis);
	const sooner = (act: () => void, wait = 0) => {
		if (wait > 5000) return later(act, wait);
		inRoom.busy++;
		const timer = later(() => {
			if (waiting.delete(timer)) inRoom.busy--;
			act();
		}, wait / shorter);
		waiting.add(timer);
		return timer;
	};
	globalThis.setTimeout = sooner as typeof globalThis.setTimeout;
	globalThis.clearTimeout = ((timer: ReturnType<typeof later>) => {
		if (waiting.delete(timer)) inRoom.busy--;
		never(timer);
	}) as typeof globalThis.clearTimeout;
	HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
		const { src } = this;
		hear(addresses.get(src) ?? '');
		sooner(() => {
			if (this.src === src) this.dispatchEvent(new Event('ended'));
		}, 1);
		return Promise.resolve();
	};
}

declare global {
	var room: { busy: number };
}
