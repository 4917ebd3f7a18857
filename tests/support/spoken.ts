import type { Page } from 'puppeteer';
import type { SpeechScript } from '#lib/domain/speech-script.ts';

/** Asks the server for no sound and stays silent: the page's script is all that is looked at. */
export async function keepSilent(page: Page): Promise<void> {
	await page.evaluateOnNewDocument(() => {
		const ask = globalThis.fetch;
		globalThis.fetch = (what, how) => {
			const address = new URL(what instanceof Request ? what.url : what, location.href);
			return address.pathname.startsWith('/speech') ? new Promise(() => undefined) : ask(what, how);
		};
	});
}

/** Turns the voice on for a browser as its cookie does. */
export async function turnVoiceOn(page: Page): Promise<void> {
	const value = 'voice_on.pace_100.loudness_usual';
	await page
		.browserContext()
		.setCookie({ name: 'porchlight_hearing', value, domain: '127.0.0.1', path: '/' });
}

/** What a page shows and what it says, letters and digits only, in the order of reading. */
export interface ShownAndSpoken {
	shown: string;
	spoken: string;
}

/**
 * Looks at the page as a browser draws it: every text node and every value that has a box on the page, whatever
 * its markup says, but for the voice's own buttons and what only tells eyes to look below. The order of reading is
 * the page's own matter, what stands above it, what stands below.
 */
export async function shownAndSpoken(page: Page): Promise<ShownAndSpoken> {
	const { shown, heard } = await page.evaluate(() => {
		const regions = { main: '', before: '', after: '' };
		const hasBox = (element: Element, box: DOMRect) =>
			element.checkVisibility({ visibilityProperty: true }) &&
			box.width > 1 &&
			box.height > 1 &&
			box.right > 0 &&
			box.bottom + scrollY > 0;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const element = node instanceof Element ? node : node.parentElement;
			if (
				!element ||
				element.closest('script, style, [data-reading-bar], [data-screen-cover], [data-more-below]')
			)
				continue;
			const field = element.closest<HTMLInputElement>('input:not([type=radio], [type=checkbox]), textarea');
			let text = '';
			if (node instanceof Text && !field) {
				const range = document.createRange();
				range.selectNodeContents(node);
				// What is clipped away has a box, but its element has none to speak of.
				if (hasBox(element, range.getBoundingClientRect()) && element.getBoundingClientRect().width > 1) {
					text = node.data;
				}
			} else if (node === field && hasBox(field, field.getBoundingClientRect())) text = field.value;
			const region = element.closest('main') ? 'main' : element.closest('footer') ? 'after' : 'before';
			regions[region] += ` ${text}`;
		}
		const script = JSON.parse(document.querySelector('#speech-script')?.textContent ?? '{}') as SpeechScript;
		const visible = script.items.filter(
			({ at, onFocus }) =>
				!onFocus && document.querySelector(`[data-say="${String(at)}"]`)?.checkVisibility(),
		);
		return {
			shown: `${regions.main} ${regions.before} ${regions.after}`,
			heard: visible
				.flatMap((item) => [...item.shown, ...item.value])
				.map((line) => script.lines[line]?.text)
				.join(' '),
		};
	});
	const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
	return { shown: letters(shown), spoken: letters(heard) };
}

/** The first place where they differ, with what stands there; empty when they do not. */
export function difference({ shown, spoken }: ShownAndSpoken): string {
	if (shown === spoken) return '';
	let at = 0;
	while (shown[at] === spoken[at]) at++;
	const around = (text: string) => text.slice(Math.max(at - 20, 0), at + 40);
	return `shown "${around(shown)}", spoken "${around(spoken)}"`;
}
