import { browserVoice } from '#lib/ui/voice/browser-voice.ts';

/** Shows what needs a voice where this browser has one of its own for the page's language. */
function look(): void {
	if (!browserVoice(document.documentElement.lang)) return;
	for (const shown of document.querySelectorAll<HTMLElement>('[data-browser-voice]')) shown.hidden = false;
	for (const shown of document.querySelectorAll<HTMLElement>('[data-no-voice]')) shown.hidden = true;
}

look();
// Most browsers find their voices only some time after the page.
globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look);
