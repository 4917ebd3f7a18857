/** The pages that every page leads to, at the same place. */
export const publicAids = ['language', 'display', 'help', 'stop', 'privacy'] as const;

export type PublicAid = (typeof publicAids)[number];

/** Of these the two that are read, so that somebody comes back to them from the others. */
const read: readonly string[] = ['help', 'privacy'] satisfies PublicAid[];

const isAid = (leaf: string) => publicAids.some((aid) => aid === leaf);

/** A place among our own public pages, after the language, as "at" in an address names it; else the start. */
export function ownPath(at: string | null): string {
	return at !== null && /^[a-z][a-z/-]*(\/[A-Za-z0-9_-]{43})?$/.test(at) ? at : '';
}

/**
 * What an aid is told to lead back to: the page itself; from help and privacy to them and then to the page they were
 * opened from (`help/refer/name`); from the other aids to where they themselves would lead.
 */
export function placeToReturn(place: string, at: string): string {
	if (!isAid(place)) return place;
	if (!read.includes(place)) return at;
	const [first = '', ...others] = at.split('/');
	const page = read.includes(first) ? others.join('/') : at;
	return page ? `${place}/${page}` : place;
}

/** The address after the language of such a place: `help/refer/name` is help, opened from `refer/name`. */
export function addressOf(at: string): string {
	const [first = '', ...page] = at.split('/');
	return isAid(first) && page.length > 0 ? `${first}?at=${page.join('/')}` : at;
}

/** A public page of ours in that language, as a form names it, with its choices; else the start. */
export function ownAddress(address: string, language: string): string {
	const [path = '', choices] = address.split('?', 2);
	const start = `/${language}`;
	if (!path.startsWith(`${start}/`) || ownPath(path.slice(start.length + 1)) === '') return start;
	return choices !== undefined && /^[\w=&%/-]*$/.test(choices) ? `${path}?${choices}` : path;
}
