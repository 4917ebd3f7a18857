import { parseDocument } from 'htmlparser2';
import type { ItemKind, Region } from '#lib/domain/speech-script.ts';
import { codeOfTag } from '#lib/i18n/languages.ts';
import { lineEnd, type Piece } from '#lib/i18n/sentences.ts';

/** One thing on a page as its HTML has it, before it is cut into sentences. */
export interface PageItem {
	/** Where in the HTML its element begins, which tells it from all others. */
	begins: number;
	/** Where in the HTML the element can be given one more attribute. */
	attributesAt: number;
	kind: ItemKind;
	region: Region;
	shown: Piece[];
	unseen: Piece[];
	onFocus: boolean;
	/** What stands in a field. */
	value: string;
	/** Whether the page says that it is chosen or current; undefined where it says nothing of the kind. */
	chosen?: boolean;
	/** The choices that are counted together. */
	group?: string;
	/** The field this labels, and the ids by which others are explained. */
	labels?: string;
	id?: string;
	explainedBy: string[];
	/** The legend over a choice. */
	legend?: PageItem;
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: object }>;

/** Elements that are a part of the line of text around them. */
const inLine = new Set(
	'abbr b bdi bdo cite code em i mark q s small span strong sub sup time u wbr'.split(' '),
);
const withoutWords = new Set(['script', 'style', 'svg', 'head', 'noscript']);
/** Not read with the page: the voice's own buttons, heard from its own words, and what tells eyes to look below. */
const besidePage = ['data-reading-bar', 'data-screen-cover', 'data-more-below'];
const choices = new Set(['radio', 'checkbox']);

interface Around {
	language: string;
	personal: boolean;
	private: boolean;
	unseen: boolean;
	onFocus: boolean;
	/** Whether this is a number or a code, which is said sign by sign. */
	spelt: boolean;
	region: Region;
	/** The nearest element that is more than a part of a line. */
	block: Element;
	/** The link, button or label that all words within belong to. */
	control: PageItem | undefined;
	fieldset: { begins: number; explainedBy: string[]; legend?: PageItem } | undefined;
}

/** A number or a code, to be said sign by sign and with a breath between its groups: 6 0 4, 5 5 5. */
const spelling = (text: string) =>
	(text.match(/[\p{L}\p{N}]+/gu) ?? []).map((group) => [...group].join(' ')).join(', ');

const has = (element: Element, name: string) => element.attribs[name] !== undefined;
const idsIn = (element: Element) => (element.attribs['aria-describedby'] ?? '').split(' ').filter(Boolean);
const classes = (element: Element) => (element.attribs['class'] ?? '').split(' ');

function regionOf({ name }: Element, around: Around): Region {
	if (around.region !== 'before') return around.region;
	return name === 'main' ? 'main' : name === 'footer' ? 'after' : 'before';
}

/** Reads a page's HTML into the things it shows, in the order of the document. */
export function pageItems(html: string, language: string): PageItem[] {
	const items: PageItem[] = [];
	let open: PageItem | undefined;

	const begin = (element: Element, around: Around, kind: ItemKind): PageItem => {
		const begins = element.startIndex ?? 0;
		const item: PageItem = {
			begins,
			attributesAt: begins + 1 + element.name.length,
			kind,
			region: around.region,
			shown: [],
			unseen: [],
			onFocus: around.onFocus,
			value: '',
			id: element.attribs['id'],
			explainedBy: idsIn(element),
		};
		items.push(item);
		return item;
	};

	const say = (text: string, around: Around) => {
		if (!around.control && ((!open && text.trim() === '') || around.unseen)) return;
		const item = around.control ?? (open ??= begin(around.block, around, 'words'));
		const { language: own, personal, private: secret } = around;
		const said = around.spelt ? spelling(text) : text;
		const piece = { text: said, language: own, personal, private: secret || personal };
		(around.unseen ? item.unseen : item.shown).push(piece);
	};

	const endLine = (around: Around) => {
		const item = around.control ?? open;
		item?.shown.push({ text: lineEnd, language, personal: false, private: false });
		if (!around.control) open = undefined;
	};

	const enterField = (element: Element, around: Around) => {
		const kind = element.attribs['type'] ?? 'text';
		if (kind === 'hidden') return;
		if (choices.has(kind)) {
			const item = around.control ?? begin(element, around, 'choice');
			item.kind = 'choice';
			item.chosen = has(element, 'checked');
			item.group = `${element.attribs['name'] ?? ''} ${String(around.fieldset?.begins)}`;
			item.legend = around.fieldset?.legend;
			item.explainedBy = around.fieldset?.explainedBy ?? [];
			return;
		}
		const item = begin(element, around, 'field');
		item.value =
			element.name === 'textarea'
				? element.children.map((child) => ('data' in child ? String(child.data) : '')).join('')
				: (element.attribs['value'] ?? '');
	};

	const enterControl = (element: Element, around: Around): PageItem | undefined => {
		const { name } = element;
		if (name === 'label') {
			const item = begin(element, around, 'words');
			item.labels = element.attribs['for'];
			return item;
		}
		if (name !== 'button' && name !== 'summary' && !(name === 'a' && has(element, 'href'))) return;
		const item = begin(element, around, name === 'a' ? 'link' : 'button');
		const state = element.attribs['aria-pressed'] ?? element.attribs['aria-current'];
		if (state !== undefined) item.chosen = state !== 'false';
		return item;
	};

	const walk = (node: Node, around: Around): void => {
		if (!('attribs' in node)) {
			if (node.type === 'text') say(node.data, around);
			return;
		}
		const { name, attribs } = node;
		if (
			withoutWords.has(name) ||
			attribs['aria-hidden'] === 'true' ||
			besidePage.some((mark) => has(node, mark))
		)
			return;
		if (name === 'br') return endLine(around);
		if (name === 'input' || name === 'textarea') return enterField(node, around);
		const partOfLine = inLine.has(name);
		if (!partOfLine) endLine(around);
		const within: Around = {
			...around,
			language: (attribs['lang'] && codeOfTag(attribs['lang'])) || around.language,
			personal: around.personal || has(node, 'data-personal'),
			private: around.private || has(node, 'data-private'),
			unseen: around.unseen || classes(node).includes('visually-hidden'),
			onFocus: around.onFocus || classes(node).includes('skip'),
			// What runs from left to right in every language and is translated in none.
			spelt: around.spelt || (attribs['dir'] === 'ltr' && attribs['translate'] === 'no'),
			region: regionOf(node, around),
			block: partOfLine ? around.block : node,
		};
		if (name === 'fieldset') within.fieldset = { begins: node.startIndex ?? 0, explainedBy: idsIn(node) };
		within.control = around.control ?? enterControl(node, within);
		for (const child of node.children) walk(child, within);
		if (name === 'legend' && around.fieldset) around.fieldset.legend = items.at(-1);
		if (!partOfLine) endLine(around);
	};

	const page = parseDocument(html, { withStartIndices: true, lowerCaseAttributeNames: true });
	const root = { name: 'html', attribs: {}, startIndex: 0, children: [] } as unknown as Element;
	const around: Around = {
		language,
		personal: false,
		private: false,
		unseen: false,
		onFocus: false,
		spelt: false,
		region: 'before',
		block: root,
		control: undefined,
		fieldset: undefined,
	};
	for (const node of page.children) walk(node, around);
	return items;
}
