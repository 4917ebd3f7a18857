import type { SpeechScript } from '#lib/domain/speech-script.ts';
import type { Reader, Reading } from './reader.ts';

/** How fast and how strong the voice is now. */
export interface Sounds {
	pace: number;
	loudness: number;
}

/** The bar of the page: its buttons, what it says in writing, and what was chosen with it. */
export function makeBar(bar: HTMLElement, script: SpeechScript) {
	const status = bar.querySelector<HTMLElement>('[data-said]');
	const chosen = { pace: bar.dataset['pace'], loudness: bar.dataset['loudness'] };
	const wordsOf = (name: string) => script.lines[script.words[name] ?? -1]?.text ?? '';
	const button = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
	const start = button('start');
	const pause = button('pause');

	function valueOf(part: 'pace' | 'loudness'): number {
		return script.steps[part].find(({ choice }) => choice === chosen[part])?.value ?? 1;
	}

	/** Chooses the next pace or loudness, keeps it for the visit, and gives the words that say so. */
	function step(part: 'pace' | 'loudness', by: number): string {
		const steps = script.steps[part];
		const at = steps.findIndex(({ choice }) => choice === chosen[part]) + by;
		const choice = steps[Math.min(Math.max(at, 0), steps.length - 1)]?.choice ?? '';
		chosen[part] = choice;
		const form = new URLSearchParams({ [part]: choice });
		// What was chosen counts on this page in any case.
		fetch(`/${bar.dataset['language'] ?? ''}/listen`, {
			method: 'POST',
			body: form,
			redirect: 'manual',
			keepalive: true,
		}).catch(() => undefined);
		return `${part}.${choice}`;
	}

	return {
		step,
		sounds: (): Sounds => ({ pace: valueOf('pace'), loudness: valueOf('loudness') }),
		/** Writes what the voice says of itself. */
		write(name: string): void {
			if (status) status.textContent = wordsOf(name);
			start?.classList.toggle('wanted', name === 'blocked');
		},
		draw(reading: Reading): void {
			if (start) start.textContent = wordsOf(reading === 'begin' ? 'bar.start' : 'bar.stop');
			if (pause) pause.textContent = wordsOf(reading === 'held' ? 'bar.goOn' : 'bar.pause');
			if (pause) pause.disabled = reading === 'begin';
			// One key of a kiosk begins the reading, holds it and goes on with it.
			start?.toggleAttribute('data-keys', reading === 'begin');
			pause?.toggleAttribute('data-keys', reading !== 'begin');
			(reading === 'begin' ? start : pause)?.setAttribute('data-keys', 'pause');
		},
		/** Shows the buttons that a small screen has no room for, or puts them away again. */
		more(): void {
			const open = bar.toggleAttribute('data-open');
			button('more')?.setAttribute('aria-expanded', String(open));
		},
		/** Shows what only makes sense with something of the person on the page, or with a headset. */
		offer(name: 'readOut' | 'hide', offered: boolean): void {
			const offers = button(name);
			if (offers) offers.hidden = !offered;
		},
	};
}

export type Bar = ReturnType<typeof makeBar>;

/** What each button does; `was` is how the page was being read when the person reached for it. */
export function doWith(bar: Bar, reader: Reader, script: SpeechScript, sounds: Sounds) {
	async function announce(name: string): Promise<boolean> {
		bar.write(name);
		return reader.say([script.words[name] ?? 0]);
	}
	async function change(part: 'pace' | 'loudness', by: number, was: Reading): Promise<void> {
		const name = bar.step(part, by);
		Object.assign(sounds, bar.sounds());
		if ((await announce(name)) && was === 'reading') await reader.readOn();
	}
	const actions: Record<string, (was: Reading) => Promise<unknown>> = {
		start(was) {
			if (was === 'begin') return reader.readOn();
			reader.finish();
			return announce('stopped');
		},
		pause: (was) => (was === 'reading' ? announce('paused') : reader.readOn()),
		again: (was) => reader.again(was === 'reading'),
		previous: (was) => reader.move(-1, was === 'reading'),
		next: (was) => reader.move(1, was === 'reading'),
		page: () => reader.restart(),
		slower: (was) => change('pace', -1, was),
		faster: (was) => change('pace', 1, was),
		softer: (was) => change('loudness', -1, was),
		louder: (was) => change('loudness', 1, was),
		more() {
			bar.more();
			return Promise.resolve();
		},
		readOut() {
			reader.allow(true);
			return reader.readMine();
		},
	};
	return (name: string, was: Reading) => {
		bar.write('');
		return actions[name]?.(was);
	};
}
