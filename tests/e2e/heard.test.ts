import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { printFigures } from '../support/print-table.ts';
import { turnVoiceOn } from '../support/spoken.ts';

/**
 * A page, the house's own voice (espeak-ng) and a browser that really plays it: what comes out of the loudspeaker is
 * measured there.
 */
let house: Running;
let browser: Browser;
beforeAll(async () => {
	[house, browser] = await Promise.all([
		startPorchlight({ LOG_LEVEL: 'warn', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' }),
		openBrowser(['--autoplay-policy=no-user-gesture-required']),
	]);
});
afterAll(async () => {
	await browser.close();
	await house.close();
});

/** One sentence as it came out of the loudspeaker; times in seconds since the page came. */
interface Played {
	text: string;
	from: number;
	to: number;
	/** As long as the sound is at its own speed. */
	length: number;
	/** The loudest moment, 0 to 1. */
	loudest: number;
	rate: number;
	/** How many sounded when it began, itself among them. */
	together: number;
}

async function loudspeaker(page: Page): Promise<Played[]> {
	const played: Played[] = [];
	await page.exposeFunction('heard', (sound: Played) => void played.push(sound));
	await page.evaluateOnNewDocument(() => {
		const { heard } = globalThis as unknown as { heard(sound: object): void };
		const texts = new Map<Blob, string>();
		const addresses = new Map<string, string>();
		const ask = globalThis.fetch.bind(globalThis);
		globalThis.fetch = async (where, how) => {
			const answer = await ask(where, how);
			if (where !== '/speech/utterances') return answer;
			const { text } = JSON.parse(String(how?.body)) as { text: string };
			const blob = answer.blob.bind(answer);
			answer.blob = async () => {
				const sound = await blob();
				texts.set(sound, text);
				return sound;
			};
			return answer;
		};
		const address = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (sound: Blob) => {
			const made = address(sound);
			addresses.set(made, texts.get(sound) ?? '');
			return made;
		};
		const players = new Map<HTMLMediaElement, AnalyserNode>();
		const context = new AudioContext();
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			let ear = players.get(this);
			if (!ear) {
				ear = context.createAnalyser();
				context.createMediaElementSource(this).connect(ear).connect(context.destination);
				players.set(this, ear);
			}
			const own = ear;
			const samples = new Float32Array(own.fftSize);
			const text = addresses.get(this.src);
			let from = 0;
			let loudest = 0;
			let together = 0;
			const listen = setInterval(() => {
				own.getFloatTimeDomainData(samples);
				loudest = Math.max(loudest, ...samples.map(Math.abs));
			}, 20);
			const begun = () => {
				from = performance.now() / 1000;
				together = [...players.keys()].filter(({ paused }) => !paused).length;
			};
			const over = () => {
				clearInterval(listen);
				this.removeEventListener('playing', begun);
				const to = performance.now() / 1000;
				heard({ text, from, to, length: this.duration, loudest, rate: this.playbackRate, together });
			};
			this.addEventListener('playing', begun, { once: true });
			this.addEventListener('ended', over, { once: true });
			return play.call(this);
		};
	});
	return played;
}

async function listener(): Promise<{ page: Page; played: Played[] }> {
	const page = await (await browser.createBrowserContext()).newPage();
	await turnVoiceOn(page);
	const played = await loudspeaker(page);
	return { page, played };
}

test('a question is read: every sentence sounds, one at a time and in order, with time to answer (V05, V06)', async () => {
	const { page, played } = await listener();
	await page.goto(`${house.url}/en`);
	await page.evaluate(() => document.querySelector<HTMLElement>('button[value=self]')?.click());
	await page.waitForNavigation();
	played.length = 0;
	const script = await page.$eval(
		'#speech-script',
		(data) =>
			JSON.parse(data.textContent) as {
				items: { shown: number[]; role: Record<string, number> }[];
				matter: number;
				lines: { text: string }[];
			},
	);
	const inOrder = script.items.slice(0, script.matter).flatMap(({ shown, role }) => {
		const state = role['off'] ?? role['empty'] ?? role['always'];
		return [...shown, ...(state === undefined ? [] : [state])].map((line) => script.lines[line]?.text);
	});
	await expect.poll(() => played.length, { timeout: 170_000 }).toBeGreaterThanOrEqual(inOrder.length);
	const own = played.slice(0, inOrder.length);
	expect(own.map(({ text }) => text)).toEqual(inOrder);
	expect(Math.max(...own.map(({ together }) => together))).toBe(1);
	expect(own.filter(({ loudest }) => loudest < 0.02).map(({ text }) => text)).toEqual([]);
	// One ends before the next begins, and after each choice there is a second to say "that one".
	const pauses = own
		.slice(1)
		.map((next, index) => ({ after: own[index]?.text ?? '', for: next.from - (own[index]?.to ?? 0) }));
	expect(pauses.filter((pause) => pause.for < 0)).toEqual([]);
	const afterChoices = pauses.filter(({ after }) => /^Choice \d of \d/.test(after));
	expect(afterChoices.length).toBeGreaterThanOrEqual(6);
	expect(afterChoices.filter((pause) => pause.for < 1)).toEqual([]);
	// Each choice is named before what it is.
	const food = own.findIndex(({ text }) => text === 'Food and meals');
	expect(own[food + 1]?.text).toBe('Choice 1 of 6, not chosen.');
	// At its own pace, of which tests/journeys/speech.test.ts says how many words a minute it is.
	const quick = own.filter(({ from, to, length, rate }) => rate !== 1 || to - from < length * 0.9);
	expect(quick.map(({ text }) => text)).toEqual([]);
	printFigures({
		sentences: own.length,
		'shortest pause after a choice, s': Math.min(...afterChoices.map((pause) => pause.for)).toFixed(2),
		'faintest sentence, loudest moment': Math.min(...own.map(({ loudest }) => loudest)).toFixed(2),
		'seconds of sound': own.reduce((sum, { length }) => sum + length, 0).toFixed(1),
	});
	await page.browserContext().close();
});

test('slower and louder are heard: half as fast in the same pitch, and twice as strong (V04)', async () => {
	const { page, played } = await listener();
	await page.goto(`${house.url}/en/help`);
	const soon = { timeout: 60_000 };
	const steps = async (name: string, times: number) => {
		for (let pressed = 0; pressed < times; pressed += 1) {
			const before = played.length;
			// A second press of the same button within 700 ms is a shaking hand's.
			await new Promise((wait) => setTimeout(wait, 720));
			await page.evaluate(
				(button) => document.querySelector<HTMLElement>(`[data-do=${button}]`)?.click(),
				name,
			);
			await expect.poll(() => played.length, soon).toBeGreaterThan(before);
		}
		return played.at(-1);
	};
	await expect.poll(() => played.length, soon).toBeGreaterThan(0);
	const usual = await steps('pause', 1);
	const slowest = await steps('slower', 3);
	expect(slowest?.rate).toBe(0.5);
	expect((slowest?.to ?? 0) - (slowest?.from ?? 0)).toBeGreaterThan((slowest?.length ?? 0) * 1.8);
	const loudest = await steps('louder', 2);
	expect(loudest?.text).toContain('Loudest');
	printFigures({
		'loudest moment as usual': (usual?.loudest ?? 0).toFixed(2),
		'two steps louder': (loudest?.loudest ?? 0).toFixed(2),
	});
	await page.browserContext().close();
});
