import type { CDPSession, Page } from 'puppeteer';
import { openEyes } from './probes/eyes.ts';
import { typedWords, typeIntoFields } from './typed-words.ts';
import type { PublicPage } from './public-pages.ts';

/** Nothing moves, no colour fades. */
export const still = { name: 'prefers-reduced-motion', value: 'reduce' };

/** A page of a browser that shows what the server gave earlier; style sheets and letters come from the server. */
export interface Screen {
	page: Page;
	client: CDPSession;
	show(shown: PublicPage): Promise<void>;
}

/** Pages are shown with something typed in their fields, where a language is given, and else as they come. */
export async function openScreen(page: Page, language = ''): Promise<Screen> {
	const client = await page.createCDPSession();
	// Several pages are looked at at once; each is to hold its focus as if it were alone.
	await page.emulateFocusedPage(true);
	// Colours that are still on their way to others would be measured half-way.
	await client.send('Emulation.setEmulatedMedia', { features: [still] });
	let shown: PublicPage | undefined;
	await client.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
	client.on('Fetch.requestPaused', ({ requestId }) => {
		// A page that goes on by itself stays here: where it leads is not ours.
		const kept = [...(shown?.answer.headers ?? [])].filter(
			([name]) => !['refresh', 'content-encoding', 'content-length', 'transfer-encoding'].includes(name),
		);
		void client.send('Fetch.fulfillRequest', {
			requestId,
			responseCode: shown?.answer.status ?? 404,
			responseHeaders: kept.map(([name, value]) => ({ name, value })),
			body: Buffer.from(shown?.answer.text ?? '').toString('base64'),
		});
	});
	return {
		page,
		client,
		async show(next) {
			shown = next;
			await page.goto(next.address);
			await page.evaluate(openEyes);
			const words = typedWords[language];
			if (words) await page.evaluate(typeIntoFields, words);
			// A page shows itself when its letters are there (src/app.html).
			await page.waitForSelector('html:not([data-letters])');
		},
	};
}
