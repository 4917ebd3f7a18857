/** Hides the screen while the voice goes on; a touch only asks whether to show it (ACCESSIBILITY K08). */
export function makeCover(cover: HTMLElement, told: (hidden: boolean) => void) {
	const show = cover.querySelector('button');
	cover.addEventListener('click', (event) => {
		if (!show) return;
		if (event.target !== show) {
			show.hidden = false;
			return;
		}
		cover.hidden = true;
		told(false);
	});
	return {
		hide(): void {
			if (show) show.hidden = true;
			cover.hidden = false;
			told(true);
		},
		/** Without a headset there is nobody to hide the screen for. */
		lift(): void {
			cover.hidden = true;
		},
	};
}
