import { piecesOf } from '../borrowed.ts';
import type { Block, Phone, SheetLanguage } from './sheet.ts';

/** A site as a sheet names it. An empty phone means there is none yet. */
export interface SheetSite {
	name: string;
	phone: string;
	address: string;
	hours: string;
	/** BCP 47 tag of the hours, which the team writes in a language of its own. */
	wordsIn?: string;
}

/** The province's free information line: whom to call where a site has no number of its own yet. */
export const informationLine = '2-1-1';

/** The number to call when something does not work out. */
export function sitePhone({ words }: SheetLanguage, site: SheetSite): Phone {
	return site.phone.trim()
		? { label: words('sheets:call'), number: site.phone }
		: { label: words('sheets:call-information'), number: informationLine };
}

/** Stands where the number comes; no words hold it. */
const here = '\u0000';

/** That the words are a machine's draft, with the number to ask: the foot of every sheet that has such words. */
export function draftLine(language: SheetLanguage, site: SheetSite): Block[] {
	if (!language.draft) return [];
	const { number } = sitePhone(language, site);
	const [before = '', after = ''] = piecesOf(language.words('sheets:machine-draft', { phone: here }), here);
	return [{ kind: 'line', before, number, after }];
}
