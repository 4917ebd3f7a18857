/**
 * A hand that shakes presses twice, and a hand that is slow holds on (ACCESSIBILITY O06, O07). Held keys act once,
 * and so does a control pressed again at once. A second press that lands on the next page, where something else has
 * come under the finger meanwhile, is passed over in `app.html`: it may come before this script. The server counts a
 * thing sent twice once all the same.
 */
const again = Number(document.querySelector<HTMLMetaElement>('meta[name=second-press]')?.content);

/** Letters and small steps follow each other faster than that; the on-screen keyboard watches its own keys. */
const typing = ':is([data-key], [data-again]), :is([data-key], [data-again]) *, textarea';

let last: { control: Element | null; at: number } = { control: null, at: 0 };

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}

// Space presses when it is let go, so only Enter repeats.
document.addEventListener(
	'keydown',
	(event) => {
		if (event.repeat && event.key === 'Enter' && !(event.target as Element).matches(typing)) stop(event);
	},
	true,
);

document.addEventListener(
	'click',
	(event) => {
		const pressed = event.target as Element;
		if (pressed.matches(typing)) return;
		// A card passes its press on to the answer in it: that one is counted, the card's own is not.
		const card = pressed.closest('label');
		const control = card
			? card.control
			: pressed.closest('a, button, summary, [type=radio], [type=checkbox]');
		if (!control) return;
		if (control === last.control && event.timeStamp - last.at < again) stop(event);
		else if (control === pressed || !card) last = { control, at: event.timeStamp };
	},
	true,
);
