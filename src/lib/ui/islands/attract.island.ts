import type { KeyAction } from '#lib/domain/keymap.ts';
import { watchIdle } from '#lib/domain/idle.ts';
import { keysOfPage, lockScreen } from '#lib/ui/kiosk/lock-screen.ts';
import { watchActs } from '#lib/ui/voice/acts.ts';

const often = 500;
const asking = 60_000;
/** Where there is no first screen yet, it is looked for more often. */
const seeking = 10_000;
/** Staff press so often, so fast, to come to the settings; nobody does so by chance. */
const presses = 5;
const within = 5000;
const forStaff: KeyAction = 'previous-page';

const now = () => Date.now();
const again = () => location.replace('/kiosk');

const box = document.querySelector<HTMLElement>('[data-attract]');
const mark = box?.dataset['attract'] ?? '';
const keys = keysOfPage();

/**
 * Whether anybody has done anything here, if only to come here: then the screen is made new once they have gone
 * (ACCESSIBILITY K01).
 */
let touched = location.search !== '' || box?.dataset['leave'] !== undefined;
const watch = watchIdle({ quiet: Number(box?.dataset['empty'] ?? 90), warning: 0 }, now());

watchActs(() => {
	touched = true;
	watch.acted(now());
});
document.addEventListener('porchlight:speaking', (event) => {
	watch.occupied('speaking', (event as CustomEvent<{ on: boolean }>).detail.on, now());
});
setInterval(() => {
	if (touched && watch.look(now()).now === 'over') again();
}, often);

/** Shows what has changed, and that the screen is no kiosk any more; nothing while somebody is there. */
async function ask(): Promise<void> {
	try {
		const answer = await fetch('/kiosk/contact', { cache: 'no-store' });
		const changed = answer.ok ? (await answer.text()) !== mark : answer.status === 404 && mark !== '';
		if (changed && !touched) again();
	} catch {
		// Away for now: what is on the screen stays there.
	}
}
setInterval(() => void ask(), mark ? asking : seeking);

let pressed: number[] = [];
function count(): void {
	pressed = [...pressed, now()].filter((at) => now() - at < within);
	if (pressed.length >= presses) location.assign('/kiosk/settings');
}
for (const lamp of document.querySelectorAll('[data-lamp]')) lamp.addEventListener('click', count);
document.addEventListener('keyup', ({ code }) => {
	if (keys[code] === forStaff) count();
});

lockScreen(keys);
