import type { SpeechScript } from '#lib/domain/speech-script.ts';
import { mark, unmark } from './marking.ts';
import { stepsOfPage, type Step } from './shown.ts';
import type { Outcome, Voice } from './voice.ts';

/** `reading` the page by itself, `held` at a sentence, or at its beginning again. */
export type Reading = 'reading' | 'held' | 'begin';

interface Told {
	/** How the page is being read has changed. */
	changed(reading: Reading): void;
	/** A line could not be said. */
	failed(how: Outcome): void;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads a page sentence by sentence; whatever is said next ends what is being said. */
export function makeReader(script: SpeechScript, voice: Voice, told: Told) {
	/** Whether what is the person's may be said into this room. */
	let aloud = false;
	let steps: Step[] = [];
	let place = 0;
	let run = 0;
	let reading: Reading = 'begin';
	/** Whether the person is speaking themselves. */
	let hushed = false;
	/** What was heard last, where that was no sentence of the page's reading. */
	let last: readonly Step[] | undefined;

	function become(next: Reading): void {
		reading = next;
		told.changed(next);
	}

	/** The page as it is now; of the person's own only that it is there, unless they want to hear it. */
	function look(): void {
		let said = false;
		steps = stepsOfPage(script).flatMap((step) => {
			if (aloud || !script.lines[step.line]?.private) return [step];
			if (said) return [];
			said = true;
			return [{ line: script.words['held'] ?? 0, rest: step.rest }];
		});
	}

	/** Says some steps one after the other; false when something else came between. */
	async function sayAll(some: readonly Step[], moved?: (index: number) => void): Promise<boolean> {
		if (hushed) {
			if (reading === 'reading') become('held');
			return false;
		}
		const own = ++run;
		for (const [index, step] of some.entries()) {
			moved?.(index);
			if (step.item) mark(script, step.item, step.line);
			else unmark();
			const following = some[index + 1];
			if (following) void voice.ahead(following.line);
			const how = await voice.say(step.line);
			if (own !== run) return false;
			if (how === 'blocked' || how === 'away') {
				told.failed(how);
				// Nothing was heard yet where the browser wants a press first: the reading still is to begin.
				if (reading === 'reading') become(how === 'blocked' ? 'begin' : 'held');
				return false;
			}
			if (how === 'silent') {
				told.failed(how);
				// Whoever sees nothing would not know that something stands there.
				await voice.say(script.words['silent'] ?? 0);
				if (own !== run) return false;
			}
			await wait(how === 'silent' ? 0 : step.rest);
			if (own !== run) return false;
		}
		unmark();
		return true;
	}

	/** Falls silent in this same task and stays at its place. */
	function interrupt(): void {
		run++;
		voice.stop();
		if (reading === 'reading') become('held');
	}

	async function readOn(): Promise<void> {
		if (reading === 'begin') {
			look();
			place = 0;
		}
		become('reading');
		last = undefined;
		const from = place;
		if (!(await sayAll(steps.slice(from), (index) => (place = from + index)))) return;
		place = 0;
		become('begin');
		await say([script.words['end'] ?? 0]);
	}

	/** Says lines that are no part of the page's text. */
	function say(lines: readonly number[]): Promise<boolean> {
		return sayAll(lines.map((line) => ({ line, rest: 0 })));
	}

	/** Says some steps of the page, without the person's own where the room may hear. */
	function sayHere(some: readonly Step[]): Promise<boolean> {
		last = some;
		return sayAll(some.filter((step) => aloud || !(step.private ?? script.lines[step.line]?.private)));
	}

	/** Says once more what was heard last: a thing that had the focus, else the page's sentence. */
	async function again(goOn: boolean): Promise<void> {
		if (last && !goOn) await sayHere(last);
		else await move(0, goOn);
	}

	/** Goes some sentences on or back; a page that was being read is read on from there. */
	async function move(by: number, goOn: boolean): Promise<void> {
		if (reading === 'begin') look();
		place = Math.min(Math.max(place + by, 0), Math.max(steps.length - 1, 0));
		become('held');
		last = undefined;
		const step = steps[place];
		if (goOn) await readOn();
		else if (step) await sayAll([step]);
	}

	return {
		interrupt,
		readOn,
		say,
		sayHere,
		move,
		again,
		reading: () => reading,
		/** Is silent whatever happens, until it may speak again. */
		hush(on: boolean): void {
			hushed = on;
			interrupt();
		},
		restart(): Promise<void> {
			reading = 'begin';
			return readOn();
		},
		/** Ends the reading: the next one begins at the top. */
		finish(): void {
			interrupt();
			unmark();
			become('begin');
		},
		/** Lets the person's own be heard, or no longer. */
		allow(mine: boolean): void {
			aloud = mine;
			const at = steps[place];
			look();
			place = Math.max(
				steps.findIndex(({ line, item }) => line === at?.line && item === at.item),
				0,
			);
		},
		/** Begins at the first sentence that is the person's own. */
		readMine(): Promise<void> {
			look();
			place = Math.max(
				steps.findIndex(({ line }) => script.lines[line]?.private),
				0,
			);
			reading = 'held';
			return readOn();
		},
	};
}

export type Reader = ReturnType<typeof makeReader>;
