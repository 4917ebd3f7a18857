import type { CDPSession, Protocol } from 'puppeteer';

type Node = Protocol.Accessibility.AXNode;

/** What only lays out or holds a name that is said elsewhere; its parts stand in its place. */
const unsaid = new Set(['none', 'strong', 'InlineTextBox', 'ListMarker', 'LabelText', 'Legend']);

/** What of a node's properties a screen reader says; the others tell the browser what it can do with it. */
const states = new Set([
	'busy',
	'checked',
	'disabled',
	'expanded',
	'focused',
	'hasPopup',
	'invalid',
	'level',
	'live',
	'modal',
	'multiline',
	'pressed',
	'readonly',
	'required',
	'roledescription',
	'selected',
]);

/** What a browser keeps to itself in the tree it shows us, read from the element. */
const attributes = { 'aria-current': 'current', lang: 'lang' } as const;

/** One thing that a screen reader meets, and what stands in it. */
export interface Met {
	role: string;
	name: string;
	/** States, value and description. */
	more: string[];
	parts: Met[];
}

const close = (text: string) => text.replace(/\s/g, '');
const quoted = (text: string) => JSON.stringify(text.replace(/\s+/g, ' ').trim());

function moreOf({ properties = [], value, description }: Node): string[] {
	const found = properties
		.filter(({ name, value: { value: state } }) => states.has(name) && state !== false && state !== 'false')
		.map(({ name, value: { value: state } }) =>
			state === true || state === 'true' ? name : `${name}=${String(state)}`,
		);
	const typed = String(value?.value ?? '');
	const told = String(description?.value ?? '');
	return [
		...found,
		...(typed ? [`value=${quoted(typed)}`] : []),
		...(told ? [`described ${quoted(told)}`] : []),
	];
}

/** Stands between words that lie in boxes of their own. */
const gap: Met = { role: 'gap', name: '', more: [], parts: [] };

/** Words that a browser cuts at each tag are one again, and a name's own words are not said twice. */
function tidied(all: readonly Met[], holder: string): Met[] {
	const kept: Met[] = [];
	for (const part of all) {
		const before = kept.at(-1);
		if (part.role !== 'text' || before?.role !== 'text') kept.push({ ...part });
		else before.name += part.name;
	}
	const names = new Set(
		[holder, ...kept.filter(({ role }) => role !== 'text').map(({ name }) => name)].map(close),
	);
	return kept.filter(({ role, name }) => role !== 'gap' && (role !== 'text' || !names.has(close(name))));
}

/** By the browser's number of an element: its language where it says one, and whether it is the one chosen. */
async function attributesOf(client: CDPSession): Promise<Map<number, string[]>> {
	const found = new Map<number, string[]>();
	const see = (node: Protocol.DOM.Node) => {
		const own = node.attributes ?? [];
		const said = Object.entries(attributes).flatMap(([attribute, name]) => {
			const at = own.findIndex((one, index) => index % 2 === 0 && one === attribute);
			return at < 0 ? [] : [`${name}=${String(own[at + 1])}`];
		});
		if (said.length > 0) found.set(node.backendNodeId, said);
		node.children?.forEach(see);
	};
	see((await client.send('DOM.getDocument', { depth: -1 })).root);
	return found;
}

/** What a screen reader is told of a page, in its order: role, name, state and value of all that it meets. */
export async function accessibilityTree(client: CDPSession): Promise<Met> {
	const { nodes } = await client.send('Accessibility.getFullAXTree');
	const known = new Map(nodes.map((node) => [node.nodeId, node]));
	const attributes = await attributesOf(client);
	const met = (node: Node): Met[] => {
		const parts = (node.childIds ?? []).flatMap((id) => {
			const child = known.get(id);
			return child ? met(child) : [];
		});
		const role = String(node.role?.value);
		const own = role === 'StaticText' ? [] : (attributes.get(node.backendDOMNodeId ?? 0) ?? []);
		if (node.ignored || (unsaid.has(role) && own.length === 0)) return parts;
		if (role === 'generic' && own.length === 0) return [gap, ...parts, gap];
		const name = String(node.name?.value ?? '');
		if (role === 'StaticText' || role === 'LineBreak') return [{ role: 'text', name, more: [], parts: [] }];
		// Every entry of our lists lies in one list.
		const more = [...(role === 'listitem' ? [] : moreOf(node)), ...own];
		return [{ role, name, more, parts: tidied(parts, name) }];
	};
	const [page] = met(nodes.find(({ parentId }) => parentId === undefined) as Node);
	if (page?.role !== 'RootWebArea') throw new Error('the page has no tree');
	return { ...page, role: 'page', more: attributes.get(nodes[0]?.backendDOMNodeId ?? 0) ?? [] };
}

function lineOf({ role, name, more }: Met): string {
	return [role, ...(name ? [quoted(name)] : []), ...more].join(' ');
}

/** The tree as lines, each as far in as it lies deep; what holds one thing only shares its line. */
export function treeLines(one: Met, depth = 0): string[] {
	const chain = [lineOf(one)];
	let last = one;
	for (let only = last.parts[0]; last.parts.length === 1 && !last.name && only; only = last.parts[0]) {
		chain.push(lineOf(only));
		last = only;
	}
	return [
		'  '.repeat(depth) + chain.join(' › '),
		...last.parts.flatMap((part) => treeLines(part, depth + 1)),
	];
}
