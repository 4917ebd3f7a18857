import type { SignedLine, SpeechScript } from '#lib/domain/speech-script.ts';
import { chime } from '#lib/ui/kiosk/chime.ts';
import { watchActs, watchLive } from '#lib/ui/voice/acts.ts';
import { doWith, makeBar, type Sounds } from '#lib/ui/voice/bar.ts';
import { byEar } from '#lib/ui/voice/by-ear.ts';
import { makeReader, type Reading } from '#lib/ui/voice/reader.ts';
import { makeCover } from '#lib/ui/voice/screen-cover.ts';
import { elementOf } from '#lib/ui/voice/shown.ts';
import { makeVoice } from '#lib/ui/voice/voice.ts';

const sparing = 3000;

/** Reads the page to a person who asked for it, and falls silent whenever they do anything. */
function readAloud(element: HTMLElement, script: SpeechScript): void {
	const bar = makeBar(element, script);
	const sounds: Sounds = bar.sounds();
	/** Whether a finger or a key is down: until it is let go no button may move away from under it. */
	let held = false;
	const voice = makeVoice(script.lines, sounds);
	const reader = makeReader(script, voice, {
		changed: (reading) => {
			if (!held) bar.draw(reading);
		},
		failed: bar.write,
	});
	const press = doWith(bar, reader, script, sounds);
	const ear = byEar(script, reader);
	const holdsMine = script.items.some(({ shown, value }) =>
		[...shown, ...value].some((line) => script.lines[line]?.private),
	);

	/** How the page was being read when the person reached out: the touch itself has silenced it. */
	let was: Reading | undefined;
	for (const name of ['pointerdown', 'keydown']) document.addEventListener(name, () => (held = true), true);
	const { hand } = watchActs(() => {
		const reading = reader.reading();
		if (was === undefined) {
			was = reading;
			setTimeout(forgetWhenReleased);
		}
		reader.interrupt();
	});
	function forgetWhenReleased(): void {
		if (held) return;
		was = undefined;
		bar.draw(reader.reading());
	}
	for (const name of ['pointerup', 'pointercancel', 'keyup']) {
		document.addEventListener(
			name,
			() => {
				held = false;
				// What this press does comes first.
				setTimeout(forgetWhenReleased);
			},
			true,
		);
	}

	const cover = document.querySelector<HTMLElement>('[data-screen-cover]');
	/** Whether the page was being read when its screen was hidden: then it is read on (ACCESSIBILITY K08). */
	let goesOn = false;
	const screen =
		cover &&
		makeCover(cover, (hidden) => {
			bar.write('');
			void reader
				.say([script.words[hidden ? 'hidden' : 'shown'] ?? 0])
				.then((said) => (said && hidden && goesOn ? reader.readOn() : undefined));
		});
	element.addEventListener('click', ({ target }) => {
		const name = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : '';
		if (!name) return;
		const before = was ?? reader.reading();
		was = undefined;
		reader.interrupt();
		goesOn = before === 'reading';
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
	document.addEventListener('input', ({ target }) => {
		const key = document.activeElement;
		if (hand() === 'keys' && key?.matches('[data-key]') && target instanceof HTMLElement) ear.typed(key);
	});
	watchLive((appeared) => void ear.appeared(appeared));
	document.addEventListener('porchlight:headset', (event) => {
		const inside = (event as CustomEvent<{ in: boolean }>).detail.in;
		reader.interrupt();
		wear(inside);
		if (inside) void reader.restart();
		else screen?.lift();
	});
	/** In a headset nobody else hears what is the person's own. */
	function wear(inside: boolean): void {
		reader.allow(inside);
		bar.offer('hide', inside);
		bar.offer('readOut', holdsMine && !inside);
	}
	document.addEventListener('porchlight:recording', (event) => {
		const { on } = (event as CustomEvent<{ on: boolean }>).detail;
		reader.hush(on);
		// A person who speaks must not hear us, and neither must the microphone.
		element.classList.toggle('away', on);
	});
	document.addEventListener('porchlight:chime', (event) => {
		if ((event as CustomEvent<{ on: boolean }>).detail.on) reader.interrupt();
	});
	// A kiosk has a chime of its own for whoever is there.
	document.addEventListener('porchlight:lost', () => {
		if (!document.querySelector('[data-visit]')) chime(sounds.loudness);
	});
	document.addEventListener('porchlight:read', (event) => {
		const from = script.lines.length;
		const { lines } = (event as CustomEvent<{ lines: SignedLine[] }>).detail;
		script.lines.push(...lines);
		void reader.say(lines.map((_, index) => from + index));
	});
	// The page that comes next must not begin with the end of this one.
	addEventListener('pagehide', () => reader.interrupt());

	wear(element.hasAttribute('data-headset'));
	bar.draw('begin');
	element.hidden = false;
	void reader.readOn();
	// What is said of a lost connection has to be here before it is lost; the page's first words come first.
	setTimeout(() => void keepAll(), sparing);
	async function keepAll(): Promise<void> {
		for (const item of script.items.filter((one) => elementOf(one)?.closest('[data-connection]'))) {
			for (const line of item.shown) await voice.keep(line);
		}
	}
}

const bar = document.querySelector<HTMLElement>('[data-reading-bar]');
const data = document.querySelector('#speech-script')?.textContent;
if (bar && data) readAloud(bar, JSON.parse(data) as SpeechScript);
