import { headsetSeconds, watchIdle } from '#lib/domain/idle.ts';
import { chime } from '#lib/ui/kiosk/chime.ts';
import { endVisit } from '#lib/ui/kiosk/end-visit.ts';
import { keysOfPage, lockScreen } from '#lib/ui/kiosk/lock-screen.ts';
import { watchActs } from '#lib/ui/voice/acts.ts';

const often = 500;
/** A finger that touched the question has left it by then, and presses nothing below it. */
const lifted = 400;
/** A printer that never answers must not keep somebody's answers in sight. */
const longestPrint = 2 * 60_000;
/** How often the server is told that the person is still there. */
const telling = 5 * 60_000;

const now = () => Date.now();

/** Watches over one page of a visit at a kiosk: that it ends, and that nothing else ends it. */
function guard(box: HTMLElement, neutral: HTMLElement, asks: HTMLDialogElement, stops: HTMLDialogElement) {
	const { quiet, warning, gain } = box.dataset;
	const times = { quiet: Number(quiet), warning: Number(warning) };
	const watch = watchIdle(times, now());
	let told = now();
	let said: number | undefined;

	const end = () => {
		clearInterval(timer);
		endVisit(neutral);
	};

	function warn(seconds: number): void {
		if (said === seconds) return;
		said = seconds;
		for (const line of asks.querySelectorAll<HTMLElement>('[data-left]')) {
			line.hidden = line.dataset['left'] !== String(seconds);
		}
		if (!asks.open) asks.showModal();
		chime(Number(gain));
	}

	function look(): void {
		const state = watch.look(now());
		if (state.now === 'over') return end();
		if (state.now === 'warning') return warn(state.said);
		if (times.warning === 0 || watch.last() - told < telling) return;
		told = now();
		fetch('/kiosk/visit', { method: 'POST', keepalive: true }).catch(() => undefined);
	}

	function close(): void {
		if (watch.look(now()).now !== 'quiet') return;
		said = undefined;
		if (asks.open) asks.close();
	}

	watchActs(() => {
		watch.acted(now());
		if (asks.open) setTimeout(close, lifted);
	});
	asks.addEventListener('click', () => setTimeout(close));

	for (const what of ['speaking', 'recording', 'transcribing', 'printing']) {
		document.addEventListener(`porchlight:${what}`, (event) => {
			watch.occupied(what, (event as CustomEvent<{ on: boolean }>).detail.on, now());
		});
	}
	document.addEventListener('porchlight:lost', () => chime(Number(gain)));
	const printed = () => watch.occupied('printing', false, now());
	addEventListener('beforeprint', () => {
		watch.occupied('printing', true, now());
		setTimeout(printed, longestPrint);
	});
	addEventListener('afterprint', printed);

	function pulledOut(): void {
		watch.doubt(now(), headsetSeconds);
		look();
	}
	document.addEventListener('porchlight:headset-out', pulledOut);
	document.addEventListener('porchlight:headset', (event) => {
		const { in: inside } = (event as CustomEvent<{ in: boolean }>).detail;
		if (!inside) return pulledOut();
		watch.acted(now());
		close();
	});

	// Before anybody else hears of the press: no other page is on its way.
	document.addEventListener(
		'click',
		(event) => {
			const pressed = event.target instanceof Element ? event.target : null;
			if (pressed?.closest('[data-aid=stop] :is(a, button)')) {
				event.preventDefault();
				if (!stops.open) stops.showModal();
			}
			if (pressed?.closest('[data-end]')) end();
			if (pressed?.closest('[data-go-on]')) stops.close();
		},
		true,
	);
	document.addEventListener(
		'submit',
		(event) => {
			if (!(event.target as Element).matches('[data-ends]')) return;
			event.preventDefault();
			end();
		},
		true,
	);
	// A page that comes back was somebody's: after a crash, a reload or "Back" nobody knows whose (ACCESSIBILITY K12).
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) end();
	});
	const timer = setInterval(look, often);
	const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (arrival && arrival.type !== 'navigate') end();
}

lockScreen(keysOfPage());
const box = document.querySelector<HTMLElement>('[data-visit]');
const neutral = document.querySelector<HTMLElement>('[data-neutral]');
const asks = document.querySelector<HTMLDialogElement>('[data-asks]');
const stops = document.querySelector<HTMLDialogElement>('[data-stops]');
if (box && neutral && asks && stops) guard(box, neutral, asks, stops);
