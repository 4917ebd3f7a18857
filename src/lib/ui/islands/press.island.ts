import { watchConnection } from '#lib/ui/connection/watch-connection.ts';

/**
 * A press on what leads to another page is seen at once and stays seen, and after a second words say that the page
 * comes (ACCESSIBILITY R06). `app.css` draws what is pressed; the words are on the page (`PageComing.svelte`).
 */
const patience = 1000;

/** A file may be handed to another program: then no page comes, and ours must not wait for one. */
const forFiles = 10_000;

const place = document.querySelector<HTMLElement>('[data-page-coming]');
const words = place?.querySelector('p');
let pressed: Element | null = null;
let timers: number[] = [];

function forget(): void {
	timers.forEach(clearTimeout);
	pressed?.removeAttribute('data-pressed');
	if (words) words.hidden = true;
}

/** Says so at the edge of the screen that is further from the press, which it thereby never covers. */
function say(): void {
	const { top = 0, bottom = 0 } = pressed?.getBoundingClientRect() ?? {};
	place?.toggleAttribute('data-above', top + bottom > window.innerHeight);
	if (words) words.hidden = false;
}

function waitFor(control: Element | null): void {
	forget();
	pressed = control;
	pressed?.setAttribute('data-pressed', '');
	timers = [window.setTimeout(say, patience)];
	if (pressed instanceof HTMLAnchorElement && pressed.type) timers.push(window.setTimeout(forget, forFiles));
}

document.addEventListener('submit', (event) => {
	if (event.defaultPrevented) return;
	const { submitter, target } = event;
	// Enter in a field presses a button that nobody sees; the one they see means the same.
	waitFor(submitter?.checkVisibility() ? submitter : (target as Element).querySelector('.primary'));
});

document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest('a');
	// With one of these keys another window opens; a place on this page and a number to call lead to no other page.
	if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
	if (link.protocol.startsWith('http') && !link.getAttribute('href')?.startsWith('#')) waitFor(link);
});

// A page that comes back by "Back" is as it was before the press.
addEventListener('pagehide', forget);

// In this file, because each file of a page is one more to wait for on a slow line.
watchConnection();
