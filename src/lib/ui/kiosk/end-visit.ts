const patience = 10_000;
const pause = 2000;
/** After so long a neutral screen says that it will not stay. */
const silence = 3000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let ending = false;

/** Asks the server to erase the visit until it has done so; how long that takes is nobody's to see. */
async function erase(): Promise<void> {
	for (;;) {
		try {
			const signal = AbortSignal.timeout(patience);
			const answer = await fetch('/kiosk/visit', { method: 'DELETE', keepalive: true, signal });
			if (answer.status < 500) return;
		} catch {
			// Away for now.
		}
		await wait(pause);
	}
}

/**
 * Ends the visit: the page is gone from the screen in this same task, whatever the server does (ACCESSIBILITY
 * K06), then everything is erased, and the first screen takes this page's place in the browser's history.
 */
export function endVisit(neutral: HTMLElement): void {
	if (ending) return;
	ending = true;
	document.dispatchEvent(new CustomEvent('porchlight:end'));
	neutral.hidden = false;
	document.body.replaceChildren(neutral);
	document.title = neutral.dataset['neutral'] ?? '';
	history.replaceState(null, '', '/kiosk');
	const soon = neutral.querySelector<HTMLElement>('[data-soon]');
	setTimeout(() => soon?.toggleAttribute('hidden', false), silence);
	void erase().then(() => location.replace('/kiosk'));
}
