import { isShown } from './shown.ts';

/** What a person does: everything that silences the voice (ACCESSIBILITY V06). */
const acts = ['keydown', 'pointerdown', 'pointerup', 'mousedown', 'touchstart', 'wheel', 'input'] as const;

/** By what the person is acting right now; nothing while only scripts move things. */
export type Hand = 'keys' | 'pointer' | undefined;

/**
 * Tells at once, before anything else hears of it, that the person does something. `hand` knows by what for
 * the rest of that task, in which the browser moves focus and presses.
 */
export function watchActs(acted: (event: Event) => void): { hand(): Hand } {
	let hand: Hand;
	for (const name of acts) {
		document.addEventListener(
			name,
			(event) => {
				acted(event);
				if (name !== 'input') take(name === 'keydown' ? 'keys' : 'pointer');
			},
			{ capture: true, passive: true },
		);
	}
	// A kiosk's keys press when they are let go; that was silenced when they went down.
	document.addEventListener('keyup', () => take('keys'), true);
	function take(by: Hand): void {
		hand = by;
		setTimeout(() => (hand = undefined));
	}
	return { hand: () => hand };
}

const live = '[role=status], [role=alert], [aria-live], dialog, [role=dialog], [role=alertdialog]';

/** Tells what has appeared or changed in the places where a page speaks up by itself. */
export function watchLive(appeared: (element: HTMLElement) => void): void {
	new MutationObserver((changes) => {
		const places = changes.flatMap(({ target }) => {
			const element = target instanceof Element ? target : target.parentElement;
			return element?.closest<HTMLElement>(live) ?? [];
		});
		for (const place of new Set(places)) {
			if (!place.closest('[data-reading-bar]') && isShown(place)) appeared(place);
		}
	}).observe(document.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: ['hidden', 'open'],
	});
}
