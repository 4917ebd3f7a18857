import type { ScriptItem, SpeechScript } from '#lib/domain/speech-script.ts';
import type { Reader } from './reader.ts';
import { elementOf, hasOwnValue, isShown, roleOf, stepsOf, type Step } from './shown.ts';

/** What is heard of the element that has come into focus, or into the page. */
export function byEar(script: SpeechScript, reader: Reader) {
	const lineWith = new Map(script.lines.map(({ text }, number) => [text, number]));
	let group: number | undefined;

	function itemsOf(element: Element): ScriptItem[] {
		const at = element.closest('[data-say]')?.getAttribute('data-say');
		return script.items.filter((item) => String(item.at) === at);
	}

	/** The names of signs on the keys of the on-screen keyboard, which stand unseen on the page. */
	const signs = new Map(
		[...document.querySelectorAll<HTMLElement>('[data-signed]')].map((name) => [
			name.dataset['signed'] ?? '',
			lineWith.get(name.textContent.trim()),
		]),
	);
	const keyLine = (key: Element) => signs.get(key.getAttribute('data-sign') ?? '');
	/** A letter with a tone is said as the letter. */
	const lineOfSign = (sign: string) =>
		signs.get(sign === ' ' ? 'space' : sign.toLowerCase()) ??
		signs.get(sign.toLowerCase().normalize('NFD').charAt(0));

	/** What stands in a field that was typed in here: letter by letter, for nobody has signed the whole of it. */
	function spelt(field: HTMLElement): Step[] {
		if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return [];
		const letters = [...field.value].flatMap((sign) => {
			const line = lineOfSign(sign);
			return line === undefined ? [] : [{ line, rest: 0, private: true }];
		});
		return letters.length > 0
			? [{ line: script.words['typed.says'] ?? 0, rest: 0, private: true }, ...letters]
			: [];
	}

	/** Words that a script has put on the page are said where our server has signed them. */
	function signed(element: HTMLElement): Step[] {
		const key = element.matches('[data-key]') ? keyLine(element) : undefined;
		if (key !== undefined) return [{ line: key, rest: 0 }];
		const inside = script.items.filter((item) => {
			const own = elementOf(item);
			return own && element.contains(own) && isShown(own);
		});
		if (inside.length > 0) return inside.flatMap((item) => stepsOf(script, item));
		const line = lineWith.get(element.innerText.replace(/\s+/g, ' ').trim());
		return line === undefined ? [] : [{ line, rest: 0 }];
	}

	return {
		/** Name, role, state and place; the question above a group of choices once, on entering it. */
		focused(element: HTMLElement): void {
			const items = itemsOf(element);
			if (items.length === 0 || element.matches('main')) {
				const role = element.matches('button:not([data-key])') ? script.words['bar.role'] : undefined;
				const words = signed(element);
				if (words.length > 0) {
					void reader.sayHere([...words, ...(role === undefined ? [] : [{ line: role, rest: 0 }])]);
				}
				return;
			}
			const about = items.flatMap((item) => item.about);
			const entering = about[0] !== group;
			const first = entering ? about.flatMap((number) => script.items[number] ?? []) : [];
			group = about[0] ?? group;
			const steps = [...first, ...items].flatMap((item) => stepsOf(script, item, true));
			const said = items.some((item) => item.kind === 'field' && hasOwnValue(script, item));
			void reader.sayHere(said ? steps : [...steps, ...spelt(element)]);
		},
		/** A key of the on-screen keyboard has done its work: the letter is said where only the person hears it. */
		typed(key: Element): void {
			const erased = key.getAttribute('data-key') === 'erase';
			const line = erased ? undefined : keyLine(key);
			const letter = line === undefined ? [] : [{ line, rest: 0, private: true }];
			void reader.sayHere([
				...letter,
				{ line: script.words[erased ? 'typed.erased' : 'typed.written'] ?? 0, rest: 0 },
			]);
		},
		/** A choice that was made; a name that everybody near may hear is not said again for a touch. */
		chosen(element: HTMLElement, touched: boolean): void {
			const items = itemsOf(element);
			void reader.sayHere(
				items.flatMap((item) =>
					touched ? roleOf(item).map((line) => ({ line, item, rest: 0 })) : stepsOf(script, item),
				),
			);
		},
		/** What has appeared without anybody's press: a status, an alarm, a dialog. */
		async appeared(element: HTMLElement): Promise<void> {
			const words = signed(element);
			if (words.length === 0) return;
			const was = reader.reading();
			reader.interrupt();
			const whole = await reader.sayHere(words);
			if (whole && was === 'reading' && element.matches('[role=status], [aria-live=polite]')) {
				await reader.readOn();
			}
		},
	};
}
