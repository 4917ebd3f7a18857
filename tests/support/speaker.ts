import type { Browser, Page } from 'puppeteer';
import { openBrowser } from './browser.ts';
import { pressAndGo } from './hands.ts';

/** A browser whose microphone plays a file once from the moment somebody listens, and then is silent. */
export function openMicrophone(file: string): Promise<Browser> {
	return openBrowser([
		'--use-fake-device-for-media-stream',
		'--use-fake-ui-for-media-stream',
		`--use-file-for-fake-audio-capture=${file}%noloop`,
		'--autoplay-policy=no-user-gesture-required',
	]);
}

export interface Speaker {
	page: Page;
	/** What was posted to be written down, in bytes, in order. */
	posted: number[];
	/** Presses a button of the recorder that is to be seen. */
	press(name: string): Promise<void>;
	/** Waits until this part of the recorder is shown. */
	shown(part: string): Promise<void>;
	/** The words of the recorder that are to be seen. */
	words(): Promise<string>;
}

/**
 * A person at a page where answers may be spoken; `pace` makes the page's clock run faster, `without` is a kind of
 * recording that the browser does not make.
 */
async function newSpeaker(browser: Browser, pace = 1, without = 'none'): Promise<Speaker> {
	const page = await (await browser.createBrowserContext()).newPage();
	await page.setViewport({ width: 1280, height: 900 });
	await page.evaluateOnNewDocument(
		(faster, missing) => {
			const tracks: MediaStreamTrack[] = [];
			const ears = { asked: 0, tracks, tones: 0 };
			const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
			navigator.mediaDevices.getUserMedia = async (wanted) => {
				ears.asked += 1;
				const stream = await ask(wanted);
				tracks.push(...stream.getTracks());
				return stream;
			};
			const begin = OscillatorNode.prototype.start;
			OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
				ears.tones += 1;
				begin.call(this, when);
			};
			const supports = MediaRecorder.isTypeSupported.bind(MediaRecorder);
			MediaRecorder.isTypeSupported = (name) => !name.startsWith(missing) && supports(name);
			const now = performance.now.bind(performance);
			performance.now = () => now() * faster;
			Object.assign(globalThis, { ears });
		},
		pace,
		without,
	);
	const posted: number[] = [];
	page.on('request', (request) => {
		if (!request.url().includes('/speech/transcriptions')) return;
		posted.push(request.hasPostData() ? 1 : 0);
	});
	const recorder = '[data-speak]:not([hidden])';
	const shownPart = `${recorder} [data-part]:not([hidden])`;
	return {
		page,
		posted,
		press: async (name) => {
			const button = await page.waitForSelector(`${shownPart} [data-do=${name}]`, { visible: true });
			await button?.click();
		},
		shown: async (part) => {
			await page.waitForSelector(`${recorder} [data-part=${part}]:not([hidden])`, { timeout: 60_000 });
		},
		words: () => page.$eval(recorder, (box) => (box as HTMLElement).innerText),
	};
}

interface Place {
	from: Browser;
	/** Where the house is. */
	house: string;
	question: string;
	language?: string;
	pace?: number;
	without?: string;
}

/** Opens a question for somebody who asks for themselves. */
export async function speakerAt({ from, house, question, ...more }: Place): Promise<Speaker> {
	const { language = 'en', pace, without } = more;
	const speaker = await newSpeaker(from, pace, without);
	await speaker.page.goto(`${house}/${language}`);
	await pressAndGo(speaker.page, 'button[value=self]');
	await speaker.page.goto(`${house}/${language}/refer/${question}`);
	await speaker.page.waitForSelector('[data-speak]:not([hidden])');
	return speaker;
}

/** Says the one sentence of this browser's microphone, and ends it by a press. */
export async function answer({ press, shown, page }: Speaker, begin = 'start'): Promise<void> {
	await press(begin);
	await shown('recording');
	await page.waitForFunction(() => (document.querySelector('meter')?.value ?? 0) > 0.1);
	// The sentence is three seconds long; what is recorded after it is silence.
	await new Promise((said) => setTimeout(said, 3500));
	await press('stop');
}

declare global {
	var ears: { asked: number; tracks: MediaStreamTrack[]; tones: number };
}
