import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startListeningHouse, type ListeningHouse } from './listening-house.ts';
import { openMicrophone } from './speaker.ts';
import { requireSpeakers, soundFolder } from './spoken-sounds.ts';

type Sounds = ReturnType<typeof soundFolder>;
type Heard = ListeningHouse['endpoint']['heard'];

export interface Listening {
	house: ListeningHouse;
	sounds: Sounds;
}

/**
 * A house whose people may answer by speaking in these languages, there while the tests of the file that asks are
 * run. Before each test the recogniser is well, hears `heard`, and has been asked nothing.
 */
export function listening(languages: readonly string[], heard: (sounds: Sounds) => Heard): Listening {
	const on = { sounds: soundFolder() } as Listening;
	beforeAll(async () => {
		requireSpeakers();
		on.house = await startListeningHouse(languages);
	});
	afterAll(async () => {
		await on.house.close();
		on.sounds.remove();
	});
	beforeEach(() => {
		on.house.endpoint.manner = 'hears';
		on.house.endpoint.heard = heard(on.sounds);
		on.house.endpoint.asked.length = 0;
		on.house.endpoint.left = 0;
	});
	return on;
}

/** The same with a browser, into whose microphone somebody says one sentence. */
export function listeningOnScreen(
	languages: readonly string[],
	heard: (sounds: Sounds) => Heard,
): Listening & { browser: Browser } {
	const on = listening(languages, heard) as Listening & { browser: Browser };
	beforeAll(async () => {
		const sentence = await on.sounds.spoken('lonely', 'I am very lonely and I need help with food');
		on.browser = await openMicrophone(sentence);
	});
	afterAll(() => on.browser.close());
	return on;
}
