import { mount, unmount } from 'svelte';
import Keyboard from '../kiosk/keyboard/Keyboard.svelte';
import type { KeyboardData } from '../kiosk/keyboard/keyboard-data.ts';
import type { TypedField } from '../kiosk/keyboard/typed-field.ts';

const isTypedIn = (element: unknown): element is TypedField =>
	element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Puts keys under the field that is typed in; without a script it stays a plain field. */
function start({ fields, letters, phone, first, ...rest }: KeyboardData): void {
	let shown: { for: TypedField; close: () => void } | undefined;

	function close(): void {
		shown?.close();
		shown = undefined;
	}

	function open(field: TypedField, { kind, max = Infinity }: KeyboardData['fields'][number]): void {
		const layout = kind === 'phone' ? phone : letters;
		if (shown?.for === field || !layout) return;
		close();
		const place = document.createElement('div');
		field.after(place);
		const ondone = () => {
			const controls = [...(field.form?.elements ?? [])].filter(
				(control): control is HTMLElement =>
					// A group of choices counts as an element of the form, and cannot have the focus.
					control instanceof HTMLElement && control.tabIndex >= 0 && !place.contains(control),
			);
			controls[controls.indexOf(field) + 1]?.focus();
			if (shown?.for === field) close();
		};
		const keyboard = mount(Keyboard, {
			target: place,
			props: { ...rest, layout, kind, max, field, ondone },
		});
		shown = {
			for: field,
			close() {
				void unmount(keyboard);
				place.remove();
			},
		};
	}

	for (const [index, asked] of fields.entries()) {
		const field = document.getElementById(asked.name);
		if (!isTypedIn(field)) continue;
		// The system's own keyboard must not come over ours.
		field.inputMode = 'none';
		field.setSelectionRange(field.value.length, field.value.length);
		field.addEventListener('focus', () => {
			open(field, asked);
			document.documentElement.dataset['typing'] = '';
			// The keys are brought into sight where they fit, the field in any case.
			field.nextElementSibling?.scrollIntoView({ block: 'nearest' });
			field.scrollIntoView({ block: 'nearest' });
		});
		field.addEventListener('click', () => open(field, asked));
		if (first && index === 0) open(field, asked);
	}
}

const data = document.querySelector<HTMLElement>('[data-keyboard]')?.dataset['keyboard'];
if (data) start(JSON.parse(data) as KeyboardData);
