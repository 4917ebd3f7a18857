import { printableAll } from './printable.ts';
import type { Block, Sheet, SheetLanguage } from './sheet.ts';
import { draftLine, type SheetSite } from './site.ts';

/** A sheet of these blocks, every text made printable; it says at its foot when its words are drafts. */
export function sheetOf(
	kind: Sheet['kind'],
	language: SheetLanguage,
	content: { site: SheetSite; title: string; reference: string; blocks: Block[] },
): Sheet {
	const { words } = language;
	return printableAll({
		kind,
		language: language.tag,
		direction: language.direction,
		digits: language.digits,
		from: content.site.name,
		title: content.title,
		blocks: [...content.blocks, ...draftLine(language, content.site)],
		footer: { reference: content.reference, page: words('sheets:page'), of: words('sheets:of') },
	});
}
