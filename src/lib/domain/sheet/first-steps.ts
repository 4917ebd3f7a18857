import { roomOn } from './room.ts';
import {
	fact,
	otherThan,
	type Block,
	type ResourceBlock,
	type Sheet,
	type SheetLanguage,
	type TextSize,
} from './sheet.ts';
import { sheetOf } from './sheet-of.ts';
import { informationLine, sitePhone, type SheetSite } from './site.ts';

/** A resource as the directory tells it, its codes already said in the reader's language. */
export interface ResourceFacts {
	name: string;
	what: string;
	phones: readonly { number: string; label: string }[];
	cost: string;
	languages: string;
	hours: string;
	howToGetThere: string;
	/** BCP 47 tag of what, hours and howToGetThere where nobody has put them into the reader's language. */
	wordsIn?: string;
	/** The day somebody last called to check, or nothing when nobody ever did: said honestly. */
	lastChecked: string | undefined;
}

export interface FirstStepsFacts {
	site: SheetSite;
	reference: string;
	needs: readonly { name: string; resources: readonly ResourceFacts[] }[];
	textSize: TextSize;
	/** As on the receipt: true leaves every need off the paper. */
	safePrint: boolean;
}

/** More would be a list to be lost in; the connector knows the rest. */
const mostForOneNeed = 3;

function resourceBlock(language: SheetLanguage, resource: ResourceFacts): ResourceBlock {
	const other = otherThan(language, resource.wordsIn);
	const { words } = language;
	return {
		kind: 'resource',
		name: resource.name,
		text: resource.what,
		...other,
		phones: resource.phones.map(({ label, number }) => ({
			label: label ? words('sheets:label', { label }) : words('sheets:call'),
			number,
		})),
		facts: [
			...fact(words, 'cost', resource.cost),
			...fact(words, 'last-checked', resource.lastChecked ?? words('sheets:never')),
			...fact(words, 'languages', resource.languages),
			...fact(words, 'open', resource.hours, other),
			...fact(words, 'how-to-get-there', resource.howToGetThere, other),
		],
	};
}

/**
 * Chooses what two sides hold: the first resource of every need before the second of any, so that a
 * long list for one need never pushes another off the page.
 */
function chosen(language: SheetLanguage, facts: FirstStepsFacts): ResourceBlock[][] {
	const room = roomOn(facts.textSize);
	const { words } = language;
	for (const key of ['title', 'about', 'not-advice', 'none', 'more', 'call-for-more']) {
		room.take(words(`sheets:first-steps.${key}`));
	}
	room.take('');
	room.take('');
	if (language.draft)
		room.take(words('sheets:machine-draft', { phone: facts.site.phone || informationLine }));
	facts.needs.forEach(({ name }) => room.take(name));
	const kept: ResourceBlock[][] = facts.needs.map(() => []);
	for (let rank = 0; rank < mostForOneNeed; rank++) {
		facts.needs.forEach((need, index) => {
			const resource = need.resources[rank];
			const block = resource && resourceBlock(language, resource);
			if (block && room.fits(block)) kept[index]?.push(block);
		});
	}
	return kept;
}

function needBlocks(language: SheetLanguage, facts: FirstStepsFacts): Block[] {
	const { words } = language;
	const kept = chosen(language, facts);
	const found: Block[] = facts.needs.flatMap(({ name }, index) => {
		const resources = kept[index] ?? [];
		return resources.length ? [{ kind: 'heading', text: name }, ...resources] : [];
	});
	const without = (some: boolean) =>
		facts.needs.filter(({ resources }, index) => !kept[index]?.length && resources.length > 0 === some);
	const list = (heading: string, needs: typeof facts.needs): Block[] =>
		needs.length
			? [
					{ kind: 'heading', text: words(`sheets:first-steps.${heading}`) },
					{ kind: 'list', items: needs.map(({ name }) => name) },
				]
			: [];
	const cut = facts.needs.some(({ resources }, index) => resources.length > (kept[index]?.length ?? 0));
	return [
		...found,
		...list('none', without(false)),
		...list('no-room', without(true)),
		...(cut ? [{ kind: 'paragraph', text: words('sheets:first-steps.more') } as const] : []),
	];
}

/**
 * What a person can do today: for each need up to three resources that fit. Information, not advice.
 * Holds what two sides hold at 16 and 20 points (four at 26) and says when the connector has more.
 */
export function firstSteps(facts: FirstStepsFacts, language: SheetLanguage): Sheet {
	const { words } = language;
	const say = (name: string) => words(`sheets:first-steps.${name}`);
	const quiet: Block[] = [
		{ kind: 'paragraph', text: say('quiet') },
		{ kind: 'phones', phones: [{ label: words('sheets:call-information'), number: informationLine }] },
	];
	const told: Block[] = [
		{ kind: 'paragraph', text: say('about') },
		{ kind: 'notice', text: say('not-advice') },
		...needBlocks(language, facts),
	];
	const talk: Block[] = [
		{ kind: 'paragraph', text: say('call-for-more') },
		{ kind: 'phones', phones: [sitePhone(language, facts.site)] },
	];
	const siteHasNumber = facts.site.phone.trim() !== '';
	return sheetOf('first-steps', language, {
		site: facts.site,
		title: say(facts.safePrint ? 'quiet-title' : 'title'),
		reference: facts.reference,
		blocks: [...(facts.safePrint ? quiet : told), ...(facts.safePrint && !siteHasNumber ? [] : talk)],
	});
}
