import { DOMImplementation, DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import type { StringState } from './register.ts';

/** XLIFF 2.0, which translators' tools read and write (OASIS standard, 2014). */
const namespaceUri = 'urn:oasis:names:tc:xliff:document:2.0';

/** One form of one string as it travels: English, the words so far, and what a translator should know. */
export interface Unit {
	namespace: string;
	/** The key as the locale file has it, with a plural's ending. */
	key: string;
	source: string;
	/** Null where nothing is written yet. */
	target: string | null;
	state: StringState;
	notes: string[];
}

/** One form of one string as it comes back; `signed` where the tool says that a reviewer has passed it. */
export interface ReturnedUnit {
	namespace: string;
	key: string;
	source: string;
	target: string | null;
	signed: boolean;
	/** Whether the tool kept the spaces as they went; else there may be more of them than anybody wrote. */
	spaced: boolean;
}

export class UnreadableXliff extends Error {
	override readonly name = 'UnreadableXliff';
}

const written = {
	reviewed: 'final',
	translated: 'translated',
	machine: 'translated',
	stale: 'initial',
	missing: 'initial',
} as const satisfies Record<StringState, string>;

/** The units of one language as an XLIFF document, one `file` for each namespace. */
export function writeXliff(units: readonly Unit[], languages: { source: string; target: string }): string {
	const document = new DOMImplementation().createDocument(namespaceUri, 'xliff');
	const root = rootOf(document);
	root.setAttribute('version', '2.0');
	root.setAttribute('srcLang', languages.source);
	root.setAttribute('trgLang', languages.target);
	const add = (parent: Element, name: string, depth: number, attributes: Record<string, string> = {}) => {
		parent.appendChild(document.createTextNode(`\n${'\t'.repeat(depth)}`));
		const element = document.createElementNS(namespaceUri, name);
		for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
		parent.appendChild(element);
		return element;
	};
	const close = (element: Element, depth: number) =>
		element.appendChild(document.createTextNode(`\n${'\t'.repeat(depth)}`));
	for (const namespace of new Set(units.map((unit) => unit.namespace))) {
		const file = add(root, 'file', 1, { id: namespace, original: `${namespace}.json` });
		for (const unit of units.filter((other) => other.namespace === namespace)) {
			const element = add(file, 'unit', 2, {
				id: unit.key,
				name: `${namespace}:${unit.key}`,
				canResegment: 'no',
			});
			const notes = add(element, 'notes', 3);
			for (const note of [`${namespace}:${unit.key}`, unit.state, ...unit.notes]) {
				add(notes, 'note', 4).appendChild(document.createTextNode(note));
			}
			close(notes, 3);
			const segment = add(element, 'segment', 3, { state: written[unit.state] });
			write(add(segment, 'source', 4), unit.source);
			if (unit.target !== null) write(add(segment, 'target', 4), unit.target);
			close(segment, 3);
			close(element, 2);
		}
		close(file, 1);
	}
	close(root, 0);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;

	/** Blanks as `ph`, which a translator's tool moves as a whole and never lets be typed over. */
	function write(element: Element, words: string) {
		element.setAttribute('xml:space', 'preserve');
		words.split(/(\{\{\w+\}\})/).forEach((part, place) => {
			if (place % 2 === 0) {
				if (part) element.appendChild(document.createTextNode(part));
				return;
			}
			const blank = document.createElementNS(namespaceUri, 'ph');
			blank.setAttribute('id', part.slice(2, -2));
			blank.setAttribute('equiv', part);
			blank.setAttribute('disp', part);
			element.appendChild(blank);
		});
	}
}

/** Reads what a translator's tool has written; throws `UnreadableXliff` with a line that says what is wrong. */
export function readXliff(text: string): { target: string; units: ReturnedUnit[] } {
	if (/<!DOCTYPE/i.test(text)) throw new UnreadableXliff('It has a DOCTYPE, which XLIFF does not have.');
	const root = rootOf(parse(text));
	if (root.localName !== 'xliff' || !/^2\.\d$/.test(root.getAttribute('version') ?? '')) {
		throw new UnreadableXliff('It is not XLIFF 2.0: the first element must be <xliff version="2.0">.');
	}
	const units = elements(root, 'file').flatMap((file) =>
		elements(file, 'unit').map((unit): ReturnedUnit => {
			const segments = elements(unit, 'segment');
			// A tool may have cut a unit into sentences; what is between them is an `ignorable`.
			const parts = [...unit.childNodes].filter(
				(node): node is Element => node.nodeName === 'segment' || node.nodeName === 'ignorable',
			);
			const said = (name: string) => parts.map((part) => elements(part, name)[0]);
			const [sources, targets] = [said('source'), said('target')];
			const spaced = [...sources, ...targets].every((part) => !part || keepsSpaces(part));
			const joined = (some: readonly (Element | undefined)[]) => {
				const words = some.map((part) => (part ? wordsIn(part) : '')).join('');
				return spaced ? words : words.replace(/\s+/g, ' ').trim();
			};
			return {
				namespace: file.getAttribute('id') ?? '',
				key: unit.getAttribute('id') ?? '',
				source: joined(sources),
				target: targets.every((part) => !part) ? null : joined(targets),
				spaced,
				signed:
					segments.length > 0 &&
					segments.every((segment) => /^(reviewed|final)$/.test(segment.getAttribute('state') ?? '')),
			};
		}),
	);
	return { target: root.getAttribute('trgLang') ?? '', units };
}

function parse(text: string): Document {
	try {
		return new DOMParser({
			onError: (_level, message) => {
				throw new UnreadableXliff(message);
			},
		}).parseFromString(text, 'text/xml');
	} catch (error) {
		const why = error instanceof Error ? String(error.message.split('\n')[0]) : '';
		throw new UnreadableXliff(`It is not well-formed XML: ${why}`);
	}
}

function rootOf(document: Document): Element {
	if (!document.documentElement) throw new UnreadableXliff('It is empty.');
	return document.documentElement;
}

const elements = (parent: Element, name: string): Element[] => [
	...parent.getElementsByTagNameNS(namespaceUri, name),
];

/** Whether an element, or what it lies in, says that its spaces count. */
function keepsSpaces(element: Element): boolean {
	const { parentNode: parent } = element;
	const own = element.getAttribute('xml:space');
	if (own) return own === 'preserve';
	return parent !== null && parent.nodeType === parent.ELEMENT_NODE && keepsSpaces(parent as Element);
}

/** The words of a source or target, each `ph` as the blank it stands for. */
function wordsIn(element: Element): string {
	return [...element.childNodes]
		.map((node) => {
			if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
				return node.nodeValue ?? '';
			}
			if (node.nodeType !== node.ELEMENT_NODE) return '';
			const inner = node as Element;
			if (inner.localName === 'mrk') return wordsIn(inner);
			if (inner.localName === 'ph') return `{{${inner.getAttribute('id') ?? ''}}}`;
			throw new UnreadableXliff(`It has a <${inner.nodeName}> in its words, which Porchlight never writes.`);
		})
		.join('');
}
