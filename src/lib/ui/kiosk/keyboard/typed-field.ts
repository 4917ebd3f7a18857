import type { Typing } from '#lib/domain/typing/edit.ts';

export type TypedField = HTMLInputElement | HTMLTextAreaElement;

/** What stands in a field and where its caret is. */
export function typingIn(field: TypedField): Typing {
	const end = field.value.length;
	return { text: field.value, start: field.selectionStart ?? end, end: field.selectionEnd ?? end };
}

/** Writes into a field as typing would: whoever listens to it hears of the change. */
export function write(field: TypedField, typing: Typing): void {
	const changed = field.value !== typing.text;
	if (changed) field.value = typing.text;
	field.setSelectionRange(typing.start, typing.end);
	if (changed) field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A piece of a caret or selection, in px from the corner of another element. */
export interface Mark {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What makes a copy's letters stand where the field's stand. */
const copied = [
	...['font', 'letterSpacing', 'wordSpacing', 'textIndent', 'direction', 'textAlign', 'lineHeight'],
	...['paddingTop', 'paddingBottom', 'paddingLeft', 'paddingRight', 'width', 'boxSizing', 'tabSize'],
	...['borderTopWidth', 'borderBottomWidth', 'borderLeftWidth', 'borderRightWidth', 'fontFeatureSettings'],
] as (keyof CSSStyleDeclaration & string)[];

/**
 * Where the caret or selection of a field stands while something else has the focus, for browsers draw it only
 * with the focus; scrolls a field so that its caret can be seen. Measured on a copy of the field.
 */
export function marksIn(field: TypedField, corner: Element): Mark[] {
	const look = getComputedStyle(field);
	const copy = document.createElement('div');
	for (const property of copied) copy.style.setProperty(hyphened(property), String(look[property]));
	const several = field instanceof HTMLTextAreaElement;
	copy.style.cssText += `;position:fixed;inset:0 auto auto 0;visibility:hidden;border-style:solid;overflow:hidden;
		white-space:${several ? 'pre-wrap' : 'pre'};overflow-wrap:break-word`;
	// A last line without a letter has no height unless something stands on it.
	copy.textContent = `${field.value}\u200b`;
	document.body.append(copy);
	const { start, end } = typingIn(field);
	const range = document.createRange();
	range.setStart(copy.firstChild ?? copy, start);
	range.setEnd(copy.firstChild ?? copy, end);
	let rects = [...range.getClientRects()];
	if (rects.length === 0) rects = [range.getBoundingClientRect()];
	const origin = copy.getBoundingClientRect();
	copy.remove();
	const box = field.getBoundingClientRect();
	const middle = several ? 0 : (box.height - origin.height) / 2;
	const caret = rects.at(-1) ?? origin;
	follow(field, caret.left - origin.left, caret.top - origin.top);
	const at = corner.getBoundingClientRect();
	return rects.map(({ left, top, width, height }) => ({
		x: left - origin.left + box.left - field.scrollLeft - at.left,
		y: top - origin.top + middle + box.top - field.scrollTop - at.top,
		width,
		height,
	}));
}

const hyphened = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Scrolls a field that has no focus, which its browser does not do. */
function follow(field: TypedField, x: number, y: number): void {
	const room = 2 * parseFloat(getComputedStyle(field).fontSize);
	if (x - field.scrollLeft < room) field.scrollLeft = x - room;
	else if (x - field.scrollLeft > field.clientWidth - room) field.scrollLeft = x - field.clientWidth + room;
	if (y < field.scrollTop) field.scrollTop = y - room;
	else if (y - field.scrollTop > field.clientHeight - 2 * room)
		field.scrollTop = y - field.clientHeight + 2 * room;
}
