/** Moves focus to what has just appeared, where a script shows an answer without a new page. */
export function focusWhenShown(shown: HTMLElement): void {
	shown.focus();
}
