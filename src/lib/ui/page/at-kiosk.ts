import { getContext, setContext } from 'svelte';

const kioskKey = Symbol('at a kiosk');

/** Says to every component below whether the page stands where strangers use it one after another. */
export function setAtKiosk(atKiosk: () => boolean): void {
	setContext(kioskKey, atKiosk);
}

/** Whether the page is a kiosk's: there nothing leads out of it, and who looks over a shoulder sees little. */
export function isAtKiosk(): boolean {
	return getContext<(() => boolean) | undefined>(kioskKey)?.() ?? false;
}
