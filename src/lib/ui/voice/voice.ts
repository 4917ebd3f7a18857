import type { SignedLine } from '#lib/domain/speech-script.ts';
import { browserVoice } from './browser-voice.ts';

/** How the saying of a line ended. */
export type Outcome = 'said' | 'stopped' | 'silent' | 'away' | 'blocked';

const patience = 10_000;
const mostKept = 24;

/** Whoever waits for silence is told when somebody speaks. */
function tell(on: boolean): void {
	document.dispatchEvent(new CustomEvent('porchlight:speaking', { detail: { on } }));
}

/** One voice: it says one line at a time, and a new line ends the one before. */
export function makeVoice(lines: readonly SignedLine[], sounds: { pace: number; loudness: number }) {
	const player = new Audio();
	const fetched = new Map<number, Promise<Blob | 'silent' | 'away'>>();
	/** What must be there when the server is not; it makes room for nothing. */
	const kept = new Map<number, Blob>();
	let done: Promise<Outcome> = Promise.resolve('said');
	/** How many chimes sound, and who waits for the end of them. */
	let chimes = 0;
	let waiting: (() => void)[] = [];
	document.addEventListener('porchlight:chime', (event) => {
		chimes += (event as CustomEvent<{ on: boolean }>).detail.on ? 1 : -1;
		if (chimes > 0) return;
		waiting.forEach((goOn) => goOn());
		waiting = [];
	});
	/** Ends the line being said. */
	let end: ((how: Outcome) => void) | undefined;

	async function fetchSound(number: number): Promise<Blob | 'silent' | 'away'> {
		const { text, language, personal, signature } = lines[number] as SignedLine;
		try {
			const answer = await fetch('/speech/utterances', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ language, text, personal, signature }),
				signal: AbortSignal.timeout(patience),
			});
			if (answer.ok) return await answer.blob();
			return answer.status === 404 ? 'silent' : 'away';
		} catch {
			return 'away';
		}
	}

	/** Asks for a line's sound once; one that did not come is asked for again the next time. */
	function ahead(number: number): Promise<Blob | 'silent' | 'away'> {
		const own = kept.get(number);
		if (own) return Promise.resolve(own);
		let sound = fetched.get(number);
		if (!sound) {
			sound = fetchSound(number).then((found) => {
				if (found === 'away') fetched.delete(number);
				return found;
			});
			fetched.set(number, sound);
			if (fetched.size > mostKept) fetched.delete(fetched.keys().next().value as number);
		}
		return sound;
	}

	/** Fetches a line now, to be said whenever it is wanted, with a server or without. */
	async function keep(number: number): Promise<void> {
		const sound = await ahead(number);
		if (sound instanceof Blob) kept.set(number, sound);
	}

	function play(sound: Blob, finish: (how: Outcome) => void): void {
		const address = URL.createObjectURL(sound);
		player.onended = () => finish('said');
		player.onerror = () => finish('silent');
		player.src = address;
		player.preservesPitch = true;
		player.defaultPlaybackRate = player.playbackRate = sounds.pace;
		player.volume = sounds.loudness;
		player.play().catch((error: unknown) => {
			if (error instanceof DOMException && error.name === 'NotAllowedError') finish('blocked');
		});
		void done.finally(() => URL.revokeObjectURL(address));
	}

	/** The machine's own voice, where the server has none for this language. */
	function sayHere({ text, language }: SignedLine, finish: (how: Outcome) => void): void {
		const voice = browserVoice(language);
		if (!voice) return finish('silent');
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = sounds.pace;
		utterance.volume = sounds.loudness;
		utterance.onend = () => finish('said');
		utterance.onerror = ({ error }) => finish(error === 'not-allowed' ? 'blocked' : 'silent');
		speechSynthesis.speak(utterance);
	}

	/** Waits until nothing else sounds here. */
	const silence = () => new Promise<void>((now) => (chimes > 0 ? waiting.push(now) : now()));

	/** Falls silent at once, in the same task. */
	function stop(): void {
		player.pause();
		globalThis.speechSynthesis?.cancel();
		end?.('stopped');
	}

	function say(number: number): Promise<Outcome> {
		stop();
		let ended = false;
		done = new Promise<Outcome>((resolve) => {
			end = (how) => {
				if (ended) return;
				ended = true;
				resolve(how);
			};
		});
		const finish = end as (how: Outcome) => void;
		tell(true);
		void done.then(() => {
			if (ended && end === finish) tell(false);
		});
		void Promise.all([ahead(number), silence()]).then(([sound]) => {
			if (ended) return;
			if (sound instanceof Blob) play(sound, finish);
			else sayHere(lines[number] as SignedLine, (how) => finish(how === 'silent' ? sound : how));
		});
		return done;
	}

	return { say, stop, ahead, keep };
}

export type Voice = ReturnType<typeof makeVoice>;
