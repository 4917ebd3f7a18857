import type { SpeechScript } from '#lib/domain/speech-script.ts';
import { watchActs, watchLive } from '#lib/ui/voice/acts.ts';
import { doWith, makeBar, type Sounds } from '#lib/ui/voice/bar.ts';
import { byEar } from '#lib/ui/voice/by-ear.ts';
import { makeReader, type Reading } from '#lib/ui/voice/reader.ts';
import { makeCover } from '#lib/ui/voice/screen-cover.ts';
import { makeVoice } from '#lib/ui/voice/voice.ts';

/** Reads the page to a person who asked for it, and falls silent whenever they do anything. */
function readAloud(element: HTMLElement, script: SpeechScript): void {
	const bar = makeBar(element, script);
	const sounds: Sounds = bar.sounds();
	const reader = makeReader(script, makeVoice(script.lines, sounds), {
		changed: bar.draw,
		failed: bar.write,
	});
	const press = doWith(bar, reader, script, sounds);
	const ear = byEar(script, reader);
	const holdsMine = script.items.some(({ shown, value }) =>
		[...shown, ...value].some((line) => script.lines[line]?.private),
	);

	/** How the page was being read when the person reached out: the touch itself has silenced it. */
	let was: Reading | undefined;
	const { hand } = watchActs(() => {
		const reading = reader.reading();
		if (was === undefined) {
			was = reading;
			setTimeout(forgetWhenReleased);
		}
		reader.interrupt();
	});
	let held = false;
	function forgetWhenReleased(): void {
		if (!held) was = undefined;
	}
	document.addEventListener('pointerdown', () => (held = true), true);
	for (const name of ['pointerup', 'pointercancel']) {
		document.addEventListener(
			name,
			() => {
				held = false;
				// The click of this press comes first.
				setTimeout(forgetWhenReleased);
			},
			true,
		);
	}

	const cover = document.querySelector<HTMLElement>('[data-screen-cover]');
	const screen =
		cover &&
		makeCover(cover, (hidden) => {
			bar.write('');
			void reader.say([script.words[hidden ? 'hidden' : 'shown'] ?? 0]);
		});
	element.addEventListener('click', ({ target }) => {
		const name = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : '';
		if (!name) return;
		const before = was ?? reader.reading();
		was = undefined;
		reader.interrupt();
		if (name === 'hide') screen?.hide();
		else void press(name, before);
	});
	document.addEventListener('focusin', ({ target }) => {
		// A press is answered by what it does; what scripts focus, they say themselves.
		if (hand() !== 'keys' || !(target instanceof HTMLElement)) return;
		reader.interrupt();
		ear.focused(target);
	});
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && target.matches('[type=radio], [type=checkbox]')) {
			ear.chosen(target, hand() === 'pointer');
		}
	});
	watchLive((appeared) => void ear.appeared(appeared));
	document.addEventListener('porchlight:headset', (event) => {
		const inside = (event as CustomEvent<{ in: boolean }>).detail.in;
		reader.interrupt();
		reader.allow(inside);
		bar.offer('hide', inside);
		bar.offer('readOut', holdsMine && !inside);
		if (inside) void reader.restart();
		else screen?.lift();
	});
	// The page that comes next must not begin with the end of this one.
	addEventListener('pagehide', () => reader.interrupt());

	bar.offer('readOut', holdsMine);
	bar.draw('begin');
	element.hidden = false;
	void reader.readOn();
}

const bar = document.querySelector<HTMLElement>('[data-reading-bar]');
const data = document.querySelector('#speech-script')?.textContent;
if (bar && data) readAloud(bar, JSON.parse(data) as SpeechScript);
