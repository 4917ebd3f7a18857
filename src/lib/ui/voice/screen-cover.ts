/** Hides the screen while the voice goes on; a touch only asks whether to show it (ACCESSIBILITY K08). */
export function makeCover(cover: HTMLElement, told: (hidden: boolean) => void) {
	const show = cover.querySelector('button');
	const root = document.documentElement;
	cover.hidden = root.dataset['screen'] !== 'hidden';

	/** The next page is as hidden as this one, from its first moment on. */
	function keep(screen: 'hidden' | 'shown'): void {
		root.dataset['screen'] = screen;
		const body = new URLSearchParams({ screen });
		fetch('/kiosk/visit', { method: 'POST', body, keepalive: true }).catch(() => undefined);
	}

	cover.addEventListener('click', (event) => {
		if (!show) return;
		if (event.target !== show) {
			show.hidden = false;
			return;
		}
		cover.hidden = true;
		keep('shown');
		told(false);
	});
	return {
		hide(): void {
			if (show) show.hidden = true;
			cover.hidden = false;
			keep('hidden');
			told(true);
		},
		/** Without a headset there is nobody to hide the screen for. */
		lift(): void {
			if (!cover.hidden) keep('shown');
			cover.hidden = true;
		},
	};
}
