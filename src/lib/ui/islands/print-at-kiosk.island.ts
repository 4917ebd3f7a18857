/**
 * Prints a sheet on the kiosk's own printer. The server writes down first that the page goes there, once for each page,
 * so that a second press, another tab or a page loaded anew prints nothing; then the person is asked about it.
 */
const answering = 8000;
/** A hand that shakes must not answer what has just come under it. */
const unshaken = 1500;

const box = document.querySelector<HTMLElement>('[data-print-job]');
const button = box?.querySelector<HTMLButtonElement>('[data-print-here]');

/** No time passes for the idle clock meanwhile (ACCESSIBILITY K03). */
function tell(on: boolean): void {
	document.dispatchEvent(new CustomEvent('porchlight:printing', { detail: { on } }));
}

/** Whether the page is new: only then may it go to the printer. */
async function begin({ job = '', at = '' }: { job?: string; at?: string }): Promise<boolean> {
	const body = new URLSearchParams({ job });
	const answer = await fetch(at, { method: 'POST', body, signal: AbortSignal.timeout(answering) });
	if (answer.status !== 201 && answer.status !== 409) throw new Error('no answer of ours');
	return answer.status === 201;
}

function ask(place: HTMLElement): void {
	const heading = place.querySelector<HTMLElement>('[data-asked]');
	const answers = place.querySelector<HTMLElement>('[data-asks-page]');
	if (!heading || !answers) return;
	heading.hidden = answers.hidden = false;
	answers.inert = true;
	heading.focus();
	setTimeout(() => (answers.inert = false), unshaken);
}

async function sendToPrinter(place: HTMLElement, pressed: HTMLButtonElement): Promise<void> {
	if (pressed.disabled) return;
	pressed.disabled = true;
	tell(true);
	try {
		const fresh = await begin({ job: place.dataset['printJob'], at: place.dataset['at'] });
		place.querySelector('[data-on-its-way]')?.toggleAttribute('hidden', !fresh);
		if (fresh) window.print();
		ask(place);
	} catch {
		// Whether the server has heard of it is not known: pressed once more, it is asked again.
		pressed.disabled = false;
	} finally {
		tell(false);
	}
}

if (box && button) {
	button.hidden = false;
	button.addEventListener('click', () => void sendToPrinter(box, button));
	if (box.dataset['now'] !== undefined) void sendToPrinter(box, button);
}
