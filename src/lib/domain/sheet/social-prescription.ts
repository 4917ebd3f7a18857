import { counted, fact, type Block, type Sheet, type SheetLanguage } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';
import { sitePhone, type SheetSite } from './site.ts';

export interface ActionFacts {
	what: string;
	who: string;
	when: string;
	where: string;
	cost: string;
	howToGetThere: string;
	phone: string;
	whoComesAlong: string;
}

export interface GoalFacts {
	/** The person's own words. */
	words: string;
	/** 1 to 10, if they were asked. */
	importance: number | null;
	confidence: number | null;
	actions: readonly ActionFacts[];
}

export interface SocialPrescriptionFacts {
	site: SheetSite;
	reference: string;
	/** What the person wants to be called. */
	personName: string;
	connector: { name: string; phone: string };
	version: number;
	/** Days, already said in the reader's language; nothing when not yet issued or planned. */
	issuedOn: string | undefined;
	followUpOn: string | undefined;
	goals: readonly GoalFacts[];
	/** Actions that belong to no goal. */
	otherActions: readonly ActionFacts[];
	/** True for the second-language page printed for staff behind the person's own. */
	mirror: boolean;
}

function actionBlock({ words, digits }: SheetLanguage, action: ActionFacts, number: number): Block {
	return {
		kind: 'action',
		number: `${counted(number, digits)}.`,
		text: action.what,
		phones: action.phone.trim() ? [{ label: words('sheets:call'), number: action.phone }] : [],
		facts: [
			...fact(words, 'plan.who', action.who),
			...fact(words, 'plan.when', action.when),
			...fact(words, 'where', action.where, { asIs: true }),
			...fact(words, 'cost', action.cost),
			...fact(words, 'how-to-get-there', action.howToGetThere),
			...fact(words, 'plan.who-comes-along', action.whoComesAlong),
		],
	};
}

function goalBlocks(language: SheetLanguage, facts: SocialPrescriptionFacts): Block[] {
	const { words } = language;
	const outOfTen = (value: number | null) =>
		value === null ? undefined : words('sheets:plan.out-of-ten', { value });
	let number = 0;
	const actions = (some: readonly ActionFacts[]) =>
		some.map((action) => actionBlock(language, action, ++number));
	return [
		...facts.goals.flatMap((goal, index): Block[] => [
			{
				kind: 'goal',
				label: words('sheets:plan.goal', { number: index + 1 }),
				words: words('sheets:plan.quoted', { words: goal.words }),
				facts: [
					...fact(words, 'plan.importance', outOfTen(goal.importance)),
					...fact(words, 'plan.confidence', outOfTen(goal.confidence)),
				],
			},
			...actions(goal.actions),
		]),
		...(facts.otherActions.length
			? [{ kind: 'heading', text: words('sheets:plan.other') } as const, ...actions(facts.otherActions)]
			: []),
	];
}

/** The plan a person and their connector made, in the person's words, to keep on the fridge door. */
export function socialPrescription(facts: SocialPrescriptionFacts, language: SheetLanguage): Sheet {
	const { words } = language;
	const say = (name: string) => words(`sheets:plan.${name}`);
	const { connector } = facts;
	const call = connector.phone.trim()
		? { label: words('sheets:call'), number: connector.phone }
		: sitePhone(language, facts.site);
	const version = words('sheets:plan.version', { version: facts.version });
	return sheetOf('social-prescription', language, {
		site: facts.site,
		title: say('title'),
		reference: facts.reference,
		blocks: [
			...(facts.mirror ? [{ kind: 'notice', text: say('mirror') } as const] : []),
			{
				kind: 'facts',
				facts: [
					...fact(words, 'plan.for', facts.personName, { asIs: true }),
					...fact(words, 'plan.connector', connector.name, { asIs: true }),
				],
			},
			{ kind: 'phones', phones: [call] },
			{ kind: 'facts', facts: fact(words, 'plan.talk-again', facts.followUpOn) },
			{ kind: 'paragraph', text: say('yours') },
			...goalBlocks(language, facts),
			{ kind: 'heading', text: say('not-working') },
			{ kind: 'paragraph', text: say('not-working-then') },
			{ kind: 'write-in', label: say('notes'), lines: 2 },
			{
				kind: 'facts',
				facts: [
					...fact(words, 'reference', facts.reference, { asIs: true }),
					...fact(words, 'plan.issued', facts.issuedOn ? `${facts.issuedOn} (${version})` : say('draft')),
				],
			},
		],
	});
}
