import { fact, otherThan, type Block, type Sheet, type SheetLanguage } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';
import { sitePhone, type SheetSite } from './site.ts';

export interface ReceiptFacts {
	site: SheetSite;
	/** Six unambiguous characters. */
	reference: string;
	/** Whether the reader asked for themselves or told us about somebody else. */
	about: 'self' | 'someone-else';
	/** The connector's name, or their team's. */
	connector: string;
	/** How they will get in touch, as the person asked. */
	contact: 'phone' | 'relative' | 'desk-note' | 'letter' | 'in-person';
	/** The day, already said in the reader's language. */
	byWhen: string;
	crisisLines: readonly { name: string; phone: string }[];
	/**
	 * True when the person does not feel safe, or printing is not or not surely safe for them: then
	 * nothing about safety, health or needs stands on the paper.
	 */
	safePrint: boolean;
	/** True when calling is not safe: then no call and no day is promised, and the person calls when they like. */
	doNotCall?: boolean;
	/** Whether the reference and what the person knows besides open their request at a kiosk. */
	comesBack?: boolean;
}

function whatHappens({ words }: SheetLanguage, facts: ReceiptFacts): Block[] {
	if (facts.safePrint || facts.doNotCall) return [];
	const step = (name: string) => words(`sheets:receipt.${facts.about}.steps.${name}`);
	return [
		{ kind: 'heading', text: words('sheets:receipt.next') },
		{ kind: 'steps', items: [step('read'), step('talk'), step('plan'), step('paper')] },
	];
}

function helpNow({ words }: SheetLanguage, facts: ReceiptFacts): Block[] {
	if (facts.safePrint || facts.crisisLines.length === 0) return [];
	return [
		{ kind: 'heading', text: words('sheets:receipt.help-now') },
		{
			kind: 'phones',
			phones: facts.crisisLines.map(({ name, phone }) => ({
				label: words('sheets:label', { label: name }),
				number: phone,
			})),
		},
	];
}

/**
 * What a person takes home after sending: who gets in touch, by when, where, whom to call, in that
 * order (COGA), and how to change their mind. Holds no name of theirs and nothing of their answers.
 */
export function receipt(facts: ReceiptFacts, language: SheetLanguage): Sheet {
	const { words } = language;
	const voice = facts.safePrint ? 'quiet' : facts.about;
	const say = (name: string) => words(`sheets:receipt.${voice}.${name}`);
	const { site } = facts;
	const quietly = facts.about === 'someone-else' || facts.safePrint || facts.doNotCall;
	const contact = quietly ? 'quiet' : facts.contact;
	return sheetOf('receipt', language, {
		site,
		title: say('title'),
		reference: facts.reference,
		blocks: [
			{ kind: 'paragraph', text: say('thanks') },
			{
				kind: 'facts',
				facts: [
					...fact(words, `receipt.who.${contact}`, facts.connector, { asIs: true }),
					...(facts.doNotCall ? [] : fact(words, 'receipt.by', facts.byWhen)),
					...fact(words, 'where', site.address, { asIs: true }),
					...fact(words, 'open', site.hours, otherThan(language, site.wordsIn)),
				],
			},
			{
				kind: 'reference',
				label: words('sheets:label', { label: words('sheets:receipt.reference') }),
				code: facts.reference,
				hint: words(`sheets:receipt.${facts.comesBack ? 'come-back' : 'say-reference'}`),
			},
			...whatHappens(language, facts),
			{ kind: 'heading', text: facts.doNotCall ? words('sheets:receipt.when-you-like') : say('nobody') },
			{
				kind: 'paragraph',
				text: facts.doNotCall ? words('sheets:receipt.quiet.nobody-then') : say('nobody-then'),
			},
			{ kind: 'phones', phones: [sitePhone(language, site)] },
			{ kind: 'heading', text: words('sheets:receipt.change-mind') },
			{ kind: 'paragraph', text: say('change-mind-how') },
			...helpNow(language, facts),
		],
	});
}
