import type { ScriptItem, SpeechScript } from '#lib/domain/speech-script.ts';

/** One sentence on its way to the voice. */
export interface Step {
	line: number;
	/** Where on the page it stands, to be marked; nothing marks what only the voice says. */
	item?: ScriptItem;
	/** How long to wait after it, in milliseconds. */
	rest: number;
	/** Whether it tells something of the person though its line does not: a letter of their name. */
	private?: boolean;
}

const afterSentence = 250;
/** Between things to choose from a person needs time to say "that one" (ACCESSIBILITY V05). */
const afterChoice = 1000;

export function elementOf({ at }: ScriptItem): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-say="${String(at)}"]`);
}

export function isShown(element: Element | null): boolean {
	if (!element) return false;
	// Browsers of 2023 and before cannot say it in one word.
	if (!('checkVisibility' in element)) return (element as Element).getClientRects().length > 0;
	return element.checkVisibility({ visibilityProperty: true });
}

/** The field or choice that an item is about: the item's own element, or the one in its label. */
function fieldOf(item: ScriptItem): HTMLInputElement | HTMLTextAreaElement | null {
	const element = elementOf(item);
	if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
	return element?.querySelector('input') ?? null;
}

/** The words for the state an item is in now. */
export function roleOf(item: ScriptItem): number[] {
	const field = fieldOf(item);
	const { role } = item;
	const state =
		item.kind === 'choice' && field instanceof HTMLInputElement
			? role[field.checked ? 'on' : 'off']
			: item.kind === 'field'
				? role[field?.value ? 'filled' : 'empty']
				: role.always;
	return state === undefined ? [] : [state];
}

/** What stands in a field, where it still is what the page came with: new words have nobody's word for them. */
function valueOf({ lines }: SpeechScript, item: ScriptItem): number[] {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
	const said = item.value.map((line) => lines[line]?.text ?? '').join(' ');
	return plain(said) === plain(fieldOf(item)?.value ?? '') ? item.value : [];
}

/** Whether a field still holds what it came with, so that its value can be said as a whole. */
export function hasOwnValue(script: SpeechScript, item: ScriptItem): boolean {
	return valueOf(script, item).length > 0;
}

/** All that is heard of one item, in order. */
export function stepsOf(script: SpeechScript, item: ScriptItem, focused = false): Step[] {
	const shown = item.shown.map((line) => ({ line, item, rest: afterSentence }));
	const more = [...(focused ? item.unseen : []), ...valueOf(script, item), ...roleOf(item)];
	const steps: Step[] = [...shown, ...more.map((line) => ({ line, item, rest: afterSentence }))];
	const last = steps.at(-1);
	if (last && item.kind !== 'words') last.rest = afterChoice;
	return steps;
}

/** The whole page as it is shown now, in the order of reading; after its own matter what a kiosk's keys do. */
export function stepsOfPage(script: SpeechScript): Step[] {
	const stepsOfItems = (items: readonly ScriptItem[]) =>
		items
			.filter((item) => !item.onFocus && isShown(elementOf(item)))
			.flatMap((item) => stepsOf(script, item));
	return [
		...stepsOfItems(script.items.slice(0, script.matter)),
		...script.keys.map((line) => ({ line, rest: afterChoice })),
		...stepsOfItems(script.items.slice(script.matter)),
	];
}
