/** The pages that every page leads to, at the same place. */
export const publicAids = ['language', 'display', 'help', 'stop'] as const;

export type PublicAid = (typeof publicAids)[number];

/** A place among our own public pages, after the language, as "at" in an address names it; else the start. */
export function ownPath(at: string | null): string {
	return at !== null && /^[a-z][a-z/-]*(\/[A-Za-z0-9_-]{43})?$/.test(at) ? at : '';
}
