import { connection, pauseAfter } from '#lib/domain/connection.ts';
import { isThere, untilAway, wait } from '#lib/ui/connection/reach.ts';
import { sendForm, type Pressed, type Sending } from '#lib/ui/connection/send-form.ts';

/** What was pressed last and has led nowhere yet: a form or a link. It is kept in this page and nowhere else. */
type Waiting = Pressed | { link: string };

/**
 * Keeps a page where it is while its server is away, says so, and does what was pressed when it is back
 * (ACCESSIBILITY R05): no browser's own page of errors comes in its place.
 */
function guard(place: HTMLElement, relief: HTMLElement): void {
	const [words, waits] = ['[data-lost]', '[data-waits]'].map((one) => place.querySelector<HTMLElement>(one));
	const atKiosk = place.dataset['kiosk'] !== undefined;
	let waiting: Waiting | undefined;
	let sending: AbortController | undefined;
	let lost = false;
	let over = false;
	/** Whether a form goes the browser's own way now, with what the server has to say to it. */
	let passing = false;

	function say(): void {
		if (words) words.hidden = !lost;
		if (waits) waits.hidden = !waiting || 'link' in waiting;
	}

	function lose(): void {
		if (over) return;
		const before = lost;
		lost = true;
		relief.hidden = true;
		say();
		if (before) return;
		// Whoever makes sounds here makes one.
		document.dispatchEvent(new CustomEvent('porchlight:lost'));
		void comeBack();
	}

	async function comeBack(): Promise<void> {
		for (let tries = 1; lost && !over; tries++) {
			const online = new Promise((heard) => addEventListener('online', heard, { once: true }));
			await Promise.race([wait(pauseAfter(tries)), online]);
			if (over || !(await isThere())) continue;
			// What was sent may have come through, and only its answer is slow.
			if (sending) await wait(connection.grace);
			if (over || !lost) return;
			lost = false;
			say();
			relief.hidden = false;
			setTimeout(() => (relief.hidden = true), connection.relief);
			void go();
		}
	}

	/** Does what was pressed; a newer press takes its place. */
	async function go(): Promise<void> {
		sending?.abort();
		sending = undefined;
		const asked = waiting;
		if (!asked || over) return;
		if (lost) return say();
		if ('link' in asked) return arrived(asked, await reach(asked.link));
		const own = (sending = new AbortController());
		const done = sendForm(asked, own.signal).then((answer) => {
			// Now nobody needs to look any longer whether the server is there.
			if (!own.signal.aborted) arrived(asked, answer);
			own.abort();
		});
		if ((await Promise.race([done, untilAway(connection.slow, own.signal)])) === 'away') lose();
	}

	function arrived(asked: Waiting, answer: Sending): void {
		if (over || asked !== waiting) return;
		sending = undefined;
		if (answer === 'away') return lose();
		waiting = undefined;
		lost = false;
		say();
		if (answer !== 'other') return location.assign(answer.leadsTo);
		if ('link' in asked) return;
		passing = true;
		asked.form.requestSubmit(asked.by);
		passing = false;
	}

	const reach = async (link: string): Promise<Sending> => ((await isThere()) ? { leadsTo: link } : 'away');

	function press(event: Event, pressed: Waiting): void {
		event.preventDefault();
		waiting = pressed;
		void go();
	}

	// On the window: whoever else minds presses has done so, and may have kept this one from happening.
	addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		// What ends a visit ends it whatever the network does.
		if (passing || event.defaultPrevented || form.method !== 'post' || form.matches('[data-ends]')) return;
		press(event, { form, by: event.submitter });
	});
	addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a');
		if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
		// At home a page that does not come is the browser's own business, and "Back" is there.
		if (atKiosk || lost) press(event, { link: link.href });
	});

	async function look(): Promise<void> {
		if (!lost && !over && !(await isThere(connection.heartbeatPatience))) lose();
	}
	async function beat(): Promise<void> {
		await wait(connection.heartbeat);
		await look();
		if (!over) void beat();
	}
	addEventListener('offline', () => void look());
	if (atKiosk) void beat();

	document.addEventListener('porchlight:end', () => {
		over = true;
		waiting = undefined;
		sending?.abort();
	});
	addEventListener('pagehide', () => {
		waiting = undefined;
		sending?.abort();
	});
}

/** Watches over the connection of this page, where it can say that it is lost. */
export function watchConnection(): void {
	const place = document.querySelector<HTMLElement>('[data-connection]');
	const relief = document.querySelector<HTMLElement>('[data-connection-back]');
	if (place && relief) guard(place, relief);
}
