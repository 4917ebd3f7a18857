import type { Browser, Page } from 'puppeteer';
import { turnVoiceOn } from './spoken.ts';
import { tone } from './wav.ts';

/** One line that a page asked the voice to say. */
export interface Asked {
	text: string;
	language: string;
	personal: boolean;
	signature: string;
}

export interface Listener {
	page: Page;
	/** All lines asked for so far. */
	asked: Asked[];
	/** Presses a button of the reading bar. */
	press(name: string): Promise<void>;
	/** Waits until the page reads itself, or says that it may not unasked: looking at a page can count as a touch. */
	ready(): Promise<unknown>;
	/** Waits until the page reads itself; where the browser lets nothing sound unasked, presses "Start reading". */
	begin(): Promise<void>;
	/** Waits until the page is saying something. */
	speaking(): Promise<void>;
	/** The words marked now. */
	marked(): Promise<string>;
}

/** A person who has the voice on, in a browser whose questions to the voice are answered by a tone. */
export async function newListener(browser: Browser, milliseconds = 30_000): Promise<Listener> {
	const page = await (await browser.createBrowserContext()).newPage();
	await page.setViewport({ width: 1280, height: 900 });
	await turnVoiceOn(page);
	return listenerAt(page, milliseconds);
}

/** The same at a page that is there already, before anything is opened in it. */
export async function listenerAt(page: Page, milliseconds = 30_000): Promise<Listener> {
	await page.evaluateOnNewDocument(() => {
		const sounds: HTMLMediaElement[] = [];
		const counted = { sounds, most: 0, plays: 0, notes: 0, chimed: 0, overlapping: 0 };
		const begin = OscillatorNode.prototype.start;
		OscillatorNode.prototype.start = function (when = 0) {
			if (sounds.some(({ paused }) => !paused)) counted.overlapping += 1;
			counted.notes += 1;
			this.addEventListener('ended', () => {
				counted.notes -= 1;
				counted.chimed += 1;
			});
			begin.call(this, when);
		};
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			if (!sounds.includes(this)) sounds.push(this);
			counted.plays += 1;
			if (counted.notes > 0) counted.overlapping += 1;
			const playing = play.call(this);
			counted.most = Math.max(counted.most, sounds.filter(({ paused }) => !paused).length);
			return playing;
		};
		Object.assign(globalThis, { counted });
	});
	await page.setRequestInterception(true);
	const asked: Asked[] = [];
	page.on('request', (request) => {
		if (!request.url().endsWith('/speech/utterances')) return void request.continue();
		asked.push(JSON.parse(request.postData() ?? '{}') as Asked);
		void request.respond({ status: 200, contentType: 'audio/wav', body: tone(milliseconds) });
	});
	const press = (name: string) => page.click(`[data-do=${name}]`);
	const speaking = async () => {
		await page.waitForFunction(() => counted.sounds.some(({ paused }) => !paused));
	};
	const ready = () =>
		page.waitForFunction(
			() =>
				document.querySelector('[data-do=start].wanted') !== null ||
				counted.sounds.some(({ paused }) => !paused),
		);
	return {
		page,
		asked,
		press,
		speaking,
		ready,
		begin: async () => {
			await ready();
			const wanted = await page.$('[data-do=start].wanted');
			if (wanted) await press('start');
			await speaking();
		},
		marked: () =>
			page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range)).join()),
	};
}

declare global {
	var counted: {
		sounds: HTMLMediaElement[];
		/** The most that sounded at once, and how many began. */
		most: number;
		plays: number;
		/** Notes of a chime that sound, those that have ended, and how often a voice and a note sounded at once. */
		notes: number;
		chimed: number;
		overlapping: number;
	};
}
