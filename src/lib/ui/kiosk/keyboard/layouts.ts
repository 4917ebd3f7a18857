/** The pages a keyboard can turn to; each row is its keys with spaces between them. */
export const pageNames = ['letters', 'more', 'accents', 'numbers', 'latin'] as const;
export type PageName = (typeof pageNames)[number];

/**
 * The keys of one language, as `layouts/<language>.json` has them. A sign that stands on another letter is written
 * on a dotted circle; what types no letter of its own is a name in braces (`keys.ts`).
 */
export type Layout = { letters: string[] } & Partial<Record<PageName, string[]>>;

const files = import.meta.glob<Layout>('./layouts/*.json', { eager: true, import: 'default' });

/** The layout of a language by its code, or of a phone number. Server only: a page is given its own and no other. */
export function layoutOf(name: string): Layout {
	const layout = files[`./layouts/${name}.json`];
	if (!layout) throw new Error(`there is no keyboard for ${name}`);
	return layout;
}
