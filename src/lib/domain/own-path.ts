/** The pages that every page leads to, at the same place. */
export const publicAids = ['language', 'display', 'help', 'stop'] as const;

export type PublicAid = (typeof publicAids)[number];

/** A place among our own public pages, after the language, as "at" in an address names it; else the start. */
export function ownPath(at: string | null): string {
	return at !== null && /^[a-z][a-z/-]*(\/[A-Za-z0-9_-]{43})?$/.test(at) ? at : '';
}

/** A public page of ours in that language, as a form names it, with its choices; else the start. */
export function ownAddress(address: string, language: string): string {
	const [path = '', choices] = address.split('?', 2);
	const start = `/${language}`;
	if (!path.startsWith(`${start}/`) || ownPath(path.slice(start.length + 1)) === '') return start;
	return choices !== undefined && /^[\w=&%/-]*$/.test(choices) ? `${path}?${choices}` : path;
}
