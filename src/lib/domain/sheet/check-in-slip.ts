import type { Sheet, SheetLanguage } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';
import type { SheetSite } from './site.ts';

interface SlipFacts {
	site: SheetSite;
	/** Which leads the desk to the case and the plan. */
	code: string;
}

/** A slip to tick and hand in at the desk, for whoever does not like to be called. It says nothing of the person. */
export function checkInSlip({ site, code }: SlipFacts, language: SheetLanguage): Sheet {
	const { words } = language;
	const say = (name: string) => words(`sheets:slip.${name}`);
	return sheetOf('check-in-slip', language, {
		site,
		title: say('title'),
		reference: code,
		blocks: [
			{ kind: 'paragraph', text: say('how') },
			{ kind: 'reference', label: words('sheets:label', { label: say('code') }), code, hint: '' },
			{ kind: 'ticks', label: say('now'), answers: [say('better'), say('same'), say('worse')] },
			{ kind: 'ticks', label: say('received'), answers: [say('yes'), say('not-yet')] },
			{ kind: 'ticks', label: null, answers: [say('call')] },
			{ kind: 'write-in', label: say('else'), lines: 2 },
		],
	});
}
