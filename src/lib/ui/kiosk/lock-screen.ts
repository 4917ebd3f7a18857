import type { KeyTable } from '#lib/domain/keymap.ts';

/** With Ctrl these only move and mend within a field. */
const mending = /^(KeyA|KeyY|KeyZ|Arrow\w+|Backspace|Delete|Home|End)$/;
/** Keys that mean something to a browser or a system, without any other. */
const foreign = /^(F\d{1,2}|Browser\w+|Launch\w+|Media\w+|Meta\w*|ContextMenu|PrintScreen)$/;

const isTyped = (element: EventTarget | null) =>
	element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * Nothing a hand does at a kiosk leads out of it or carries anything along (ACCESSIBILITY K10): no menu, no
 * dragging, no clipboard between two people, no zoom, no key of the browser's but those the kiosk was given.
 */
export function lockScreen(keys: KeyTable): void {
	document.addEventListener('contextmenu', (event) => event.preventDefault());
	for (const name of ['dragstart', 'drop', 'copy', 'cut', 'paste']) {
		document.addEventListener(name, (event) => event.preventDefault());
	}
	document.addEventListener(
		'wheel',
		(event) => {
			if (event.ctrlKey) event.preventDefault();
		},
		{ passive: false },
	);
	document.addEventListener(
		'keydown',
		(event) => {
			const { code, ctrlKey, altKey, metaKey, target } = event;
			// AltGr writes letters on many keyboards, and browsers say Ctrl and Alt of it.
			const together = (ctrlKey || altKey || metaKey) && !event.getModifierState('AltGraph');
			const mends = ctrlKey && !altKey && !metaKey && mending.test(code) && isTyped(target);
			if ((together && !mends) || (foreign.test(code) && !(code in keys))) event.preventDefault();
		},
		true,
	);
}

/** What the keys of this page's kiosk do. */
export function keysOfPage(): KeyTable {
	const written = document.querySelector<HTMLMetaElement>('meta[name=keys]')?.content;
	return written ? (JSON.parse(written) as KeyTable) : {};
}
