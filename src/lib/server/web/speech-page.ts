import {
	inReadingOrder,
	type ItemState,
	type Line,
	type ScriptItem,
	type SignedLine,
	type SpeechScript,
} from '#lib/domain/speech-script.ts';
import { sentencesOf } from '#lib/i18n/sentences.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import { pageItems, type PageItem } from './page-items.ts';

interface Speaking {
	language: string;
	t: Translate;
	sign: (line: Line) => SignedLine;
	/** What the voice itself may say on this page, by name. */
	words: Readonly<Record<string, string>>;
	steps: SpeechScript['steps'];
	/** What a kiosk's keys do. */
	keys: readonly string[];
}

/** A thing's role, state and place in words, for each state it can come into. */
function roleWords(
	t: Translate,
	item: PageItem,
	place: number,
	of: number,
): Partial<Record<ItemState, string>> {
	if (item.kind === 'choice') {
		return { on: t('speech:role.choiceOn', { place, of }), off: t('speech:role.choiceOff', { place, of }) };
	}
	if (item.kind === 'field')
		return { empty: t('speech:role.fieldEmpty'), filled: t('speech:role.fieldFilled') };
	if (item.kind === 'link') return { always: t(item.chosen ? 'speech:role.linkOn' : 'speech:role.link') };
	if (item.kind !== 'button') return {};
	return item.chosen === undefined
		? { always: t('speech:role.button') }
		: { always: t(item.chosen ? 'speech:role.buttonOn' : 'speech:role.buttonOff') };
}

/** The items that label a thing, group it and explain it. */
function explaining(item: PageItem, items: readonly PageItem[], first: boolean): PageItem[] {
	const labels = items.filter(({ labels: field }) => field !== undefined && field === item.id);
	// What is said of a group of choices is heard once, at the first of them.
	const told = item.kind === 'choice' && !first;
	const hints = items.filter(({ id }) => !told && id !== undefined && item.explainedBy.includes(id));
	return [...items.filter((one) => !told && one === item.legend), ...labels, ...hints];
}

/**
 * All that can be heard on a page, out of its own HTML, so that what is spoken is what is shown (ACCESSIBILITY
 * V02). The same HTML comes back with a number on each element that is heard.
 */
export function speechPage(html: string, { language, t, sign, words, steps, keys }: Speaking) {
	const lines: SignedLine[] = [];
	const known = new Map<string, number>();
	const numberOf = (line: Line): number => {
		const key = JSON.stringify(line);
		const found = known.get(key) ?? lines.length;
		if (found === lines.length) lines.push(sign(line));
		known.set(key, found);
		return found;
	};
	const own = (text: string) => numberOf({ text, language, personal: false, private: false });
	const all = (pieces: PageItem['shown']) => sentencesOf(pieces).map(numberOf);

	const found = pageItems(html, language).filter(
		(item) => item.kind !== 'words' || sentencesOf(item.shown).length > 0,
	);
	const ordered = inReadingOrder(found);
	const elements = [...new Set(found.map(({ begins }) => begins))];
	const groups = new Map<string, number>();
	const sizeOf = (group: string | undefined) => ordered.filter((item) => item.group === group).length;
	const items = ordered.map((item): ScriptItem => {
		const place = (groups.get(item.group ?? '') ?? 0) + 1;
		if (item.group !== undefined) groups.set(item.group, place);
		const role = Object.entries(roleWords(t, item, place, sizeOf(item.group)));
		return {
			at: elements.indexOf(item.begins),
			kind: item.kind,
			shown: all(item.shown),
			unseen: all(item.unseen),
			role: Object.fromEntries(role.map(([state, text]) => [state, own(text)])),
			value: all([{ text: item.value, language, personal: true, private: true }]),
			about: explaining(item, ordered, place === 1).map((one) => ordered.indexOf(one)),
			onFocus: item.onFocus,
		};
	});
	const script: SpeechScript = {
		language,
		items,
		matter: ordered.filter(({ region }) => region === 'main').length,
		keys: keys.map(own),
		words: Object.fromEntries(Object.entries(words).map(([name, text]) => [name, own(text)])),
		steps,
		lines,
	};
	return { script, html: numbered(html, found, elements) };
}

function numbered(html: string, items: readonly PageItem[], elements: readonly number[]): string {
	const places = [...new Map(items.map((item) => [item.begins, item.attributesAt]))].sort(
		([a], [b]) => b - a,
	);
	let marked = html;
	for (const [begins, at] of places) {
		marked = `${marked.slice(0, at)} data-say="${String(elements.indexOf(begins))}"${marked.slice(at)}`;
	}
	return marked;
}
