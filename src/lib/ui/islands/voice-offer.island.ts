import type { SignedLine } from '#lib/domain/speech-script.ts';
import { watchActs } from '#lib/ui/voice/acts.ts';
import { makeVoice } from '#lib/ui/voice/voice.ts';

/** Between the two ways a person needs time to say "that one" (ACCESSIBILITY V05). */
const rest = 1000;

const box = document.querySelector<HTMLElement>('[data-voice-offer]');
const listen = document.querySelector<HTMLElement>('[data-first-stop]');

/** Says how the pages can be heard, each time that keys come to "Listen"; any other press ends it. */
function offer(shown: HTMLElement, stop: HTMLElement): void {
	const lines = JSON.parse(shown.dataset['voiceOffer'] ?? '[]') as SignedLine[];
	const voice = makeVoice(lines, { pace: 1, loudness: Number(shown.dataset['loudness']) });
	let run = 0;
	const { hand } = watchActs(() => {
		run++;
		voice.stop();
	});
	stop.addEventListener('focus', () => {
		if (hand() !== 'keys') return;
		shown.hidden = false;
		void say();
	});
	async function say(): Promise<void> {
		const own = ++run;
		for (const number of lines.keys()) {
			void voice.ahead(number + 1 < lines.length ? number + 1 : number);
			if ((await voice.say(number)) !== 'said' || own !== run) return;
			await new Promise((over) => setTimeout(over, rest));
			if (own !== run) return;
		}
	}
	addEventListener('pagehide', () => voice.stop());
}

if (box && listen) offer(box, listen);
