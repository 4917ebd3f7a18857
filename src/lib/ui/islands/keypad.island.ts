import type { KeyAction, KeyTable } from '#lib/domain/keymap.ts';
import { tellHeadset, watchHeadset } from '#lib/ui/kiosk/headset.ts';

/**
 * The keys of a kiosk: item by item through all that can be pressed, in reading order and around, beginning at the
 * heading, which is where one comes by again after the end (ACCESSIBILITY 1.4, O09, O10). What a key means is
 * data that came with the page. Nothing is chosen before its key is let go, and a held key counts once (O05, O07).
 */
const table = JSON.parse(
	document.querySelector<HTMLMetaElement>('meta[name=keys]')?.content ?? '{}',
) as KeyTable;

/** With two switches the keys of the on-screen keyboard are items too; arrows have their own way among them. */
const switches = Object.values(table).includes('move');

const press = 'a[href], button, input:not([type=hidden]), select, textarea, summary, h1';
const choice = '[type=radio], [type=checkbox], [type=button], [type=submit]';

const isTyped = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
	(element instanceof HTMLInputElement && !element.matches(choice)) || element instanceof HTMLTextAreaElement;

function items(): HTMLElement[] {
	const asks = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
	return [...asks.querySelectorAll<HTMLElement>(press)].filter(
		(item) =>
			(item.tabIndex >= 0 || item.matches('h1') || (switches && item.matches('[data-key]'))) &&
			!item.matches(':disabled, .skip, [inert] *') &&
			item.checkVisibility(),
	);
}

/** Where one is among the items: at one, between two where a script put the focus on words, else at the heading. */
function placeAmong(all: readonly HTMLElement[], way: 1 | -1): number {
	const at = document.activeElement;
	const here = all.findIndex((item) => item === at);
	if (here >= 0) return here;
	const following = at?.matches('main *')
		? all.findIndex((item) => at.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING)
		: -1;
	if (following >= 0) return way === 1 ? following - 1 : following;
	return all.findIndex((item) => item.matches('h1'));
}

/** At a kiosk's first page the first key leads to "Listen", once, for nobody sees it who needs it most (V09). */
let first = document.querySelector<HTMLElement>('[data-first-stop]');

function goFirst(): boolean {
	const stop = first;
	first = null;
	stop?.focus();
	return stop !== null;
}

function go(way: 1 | -1): void {
	if (goFirst()) return;
	const all = items();
	const item = all.at((placeAmong(all, way) + way) % all.length);
	item?.focus();
	item?.scrollIntoView({ block: 'nearest' });
	// A switch may be a key that types: while it goes from item to item, it must not write into one.
	if (switches && isTyped(item ?? null)) {
		const field = item as HTMLInputElement;
		field.readOnly = true;
		field.addEventListener('blur', () => (field.readOnly = false), { once: true });
	}
}

/** Presses what the page says belongs to a key, where it is on the page. */
function pressNamed(action: KeyAction): void {
	document.querySelector<HTMLElement>(`[data-keys~=${action}]`)?.click();
}

/** Who plugs a headset in wants to hear the pages; what was typed so far is kept, as with any press of "Listen". */
async function wear(inside: boolean): Promise<void> {
	await tellHeadset(inside);
	if (inside) pressNamed('headset-in');
}
watchHeadset((inside) => void wear(inside));

/** The arrows that a pad's keys are on the on-screen keyboard, whose rows run from left to right in every language. */
const arrows: Partial<Record<KeyAction, string>> = {
	next: 'ArrowDown',
	previous: 'ArrowUp',
	'next-page': 'ArrowRight',
	'previous-page': 'ArrowLeft',
};

/** Whether a key that is no arrow has gone from one key of the on-screen keyboard to another, as an arrow would. */
function movedAmongKeys(action: KeyAction, { code }: KeyboardEvent): boolean {
	const key = arrows[action];
	const at = document.activeElement;
	if (!key || switches || code.startsWith('Arrow') || !at?.matches('[data-key]')) return false;
	return !at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** What was under the key that chooses when it went down. */
let aimed: { code: string; at: Element | null } | undefined;

/** Whether the field in focus needs this key for its own: to type, to move its caret, or to go on with Enter. */
function isForField({ key, code }: KeyboardEvent): boolean {
	const field = document.activeElement;
	if (!isTyped(field) || field.readOnly) return false;
	return key.length === 1 || code === 'ArrowLeft' || code === 'ArrowRight' || key === 'Enter';
}

document.addEventListener('keydown', (event) => {
	const action = table[event.code];
	if (!action || event.defaultPrevented || event.isComposing) return;
	if (event.ctrlKey || event.altKey || event.metaKey || isForField(event)) return;
	// Neither does an arrow scroll the page nor choose among answers by passing over them (3.2.5).
	event.preventDefault();
	if (event.repeat) return;
	document.documentElement.dataset['byKeys'] = '';
	if (movedAmongKeys(action, event)) return;
	if (action === 'next' || action === 'move') go(1);
	else if (action === 'previous') go(-1);
	else aimed = { code: event.code, at: document.activeElement };
});

document.addEventListener('keyup', (event) => {
	const action = table[event.code];
	const at = aimed?.code === event.code ? aimed.at : undefined;
	aimed = undefined;
	if (!action || !at) return;
	event.preventDefault();
	if (action === 'headset-in' || action === 'headset-out') return void wear(action === 'headset-in');
	if (action !== 'choose' && action !== 'select') return pressNamed(action);
	// The browser may have put focus on the heading of a new page meanwhile.
	if (at !== document.activeElement) return;
	if (isTyped(at)) go(1);
	else if (at.matches('h1, body') && goFirst()) return;
	else (at as HTMLElement).click();
});
