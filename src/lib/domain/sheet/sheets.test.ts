import { describe, expect, test } from 'vitest';
import { firstSteps, type FirstStepsFacts, type ResourceFacts } from './first-steps.ts';
import { plainText } from './plain-text.ts';
import { receipt, type ReceiptFacts } from './receipt.ts';
import type { SheetLanguage } from './sheet.ts';
import { socialPrescription, type SocialPrescriptionFacts } from './social-prescription.ts';

/** Says the key itself with its values, so that a test reads which words were chosen. */
const language: SheetLanguage = {
	tag: 'en-CA',
	direction: 'ltr',
	digits: 'latn',
	draft: false,
	words: (key, values) => [key.replace('sheets:', ''), ...Object.values(values ?? {})].join(' '),
};

const site = { name: 'Uptown Library', phone: '604-555-0142', address: '716 6th Avenue', hours: 'Mon–Fri' };

const receiptFacts: ReceiptFacts = {
	site,
	reference: 'K7M4QD',
	about: 'self',
	connector: 'Ada',
	contact: 'phone',
	byWhen: 'Friday',
	crisisLines: [{ name: 'Suicide Crisis Helpline', phone: '9-8-8' }],
	safePrint: false,
};

describe('the receipt', () => {
	test('answers who, by when, where, and whom to call, in that order', () => {
		const text = plainText(receipt(receiptFacts, language));
		const order = ['Ada', 'Friday', '716 6th Avenue', 'Mon–Fri', 'K7M4QD', '604-555-0142', '9-8-8'];
		const places = order.map((part) => text.indexOf(part));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual([...places].sort((one, other) => one - other));
	});

	test('names 2-1-1 where the site has no number yet', () => {
		const text = plainText(receipt({ ...receiptFacts, site: { ...site, phone: ' ' } }, language));
		expect(text).toContain('call-information 2-1-1');
	});

	test('holds nothing of safety, health or needs when it may not be safe to print', () => {
		const sheet = receipt({ ...receiptFacts, safePrint: true, contact: 'letter' }, language);
		const text = plainText(sheet);
		expect(text).not.toMatch(/9-8-8|Crisis|help-now|steps|receipt\.self|letter/);
		expect(text).toMatch(/K7M4QD/);
		expect(text).toMatch(/604-555-0142/);
	});

	test('promises no call and no day to who said that calling is not safe', () => {
		const text = plainText(receipt({ ...receiptFacts, doNotCall: true }, language));
		expect(text).not.toMatch(/who\.phone|Friday|steps|receipt\.by|receipt\.self\.nobody/);
		expect(text).toContain('receipt.when-you-like');
	});

	test('tells somebody who referred another person nothing about how that person is reached', () => {
		const text = plainText(
			receipt({ ...receiptFacts, about: 'someone-else', contact: 'relative' }, language),
		);
		expect(text).not.toMatch(/receipt\.self|who\.relative/);
		expect(text).toContain('receipt.someone-else.title');
	});
});

const resource = (name: string, what = 'Rides to the doctor.'): ResourceFacts => ({
	name,
	what,
	phones: [{ number: '604-555-0100', label: '' }],
	cost: 'Free',
	languages: 'English',
	hours: '',
	howToGetThere: '',
	lastChecked: undefined,
});

const stepsFacts: FirstStepsFacts = {
	site,
	reference: 'K7M4QD',
	textSize: 16,
	safePrint: false,
	needs: [
		{ name: 'Rides', resources: ['R1', 'R2', 'R3', 'R4'].map((name) => resource(name)) },
		{ name: 'Company', resources: [resource('C1')] },
		{ name: 'Forms', resources: [] },
	],
};

const namesOn = (facts: FirstStepsFacts) =>
	firstSteps(facts, language).blocks.flatMap((block) => (block.kind === 'resource' ? [block.name] : []));

describe('the first steps', () => {
	test('hold at most three resources for a need, and say that there are more', () => {
		expect(namesOn(stepsFacts)).toEqual(['R1', 'R2', 'R3', 'C1']);
		expect(plainText(firstSteps(stepsFacts, language))).toContain('first-steps.more');
	});

	test('say kindly which need has nothing yet', () => {
		expect(plainText(firstSteps(stepsFacts, language))).toContain('first-steps.none\n\n• Forms');
	});

	test('are honest that nobody has checked', () => {
		expect(plainText(firstSteps(stepsFacts, language))).toContain('label last-checked never');
	});

	test('are called information, not advice', () => {
		expect(firstSteps(stepsFacts, language).blocks).toContainEqual({
			kind: 'notice',
			text: 'first-steps.not-advice',
		});
	});

	test('give every need its first resource before any its second, when room is short', () => {
		const needs = ['A', 'B', 'C'].map((name) => ({
			name,
			resources: [1, 2, 3].map((rank) => resource(`${name}${rank}`, 'What they do for you. '.repeat(7))),
		}));
		const names = namesOn({ ...stepsFacts, needs, textSize: 20 });
		expect(names.filter((name) => name.endsWith('1'))).toEqual(['A1', 'B1', 'C1']);
		expect(names.length).toBeLessThan(9);
		expect(plainText(firstSteps({ ...stepsFacts, needs, textSize: 20 }, language))).toContain(
			'first-steps.more',
		);
	});

	test('drop nothing unseen: each need is on the page under one heading or another', () => {
		const needs = Array.from({ length: 18 }, (_, index) => ({
			name: `Need ${index};`,
			resources: index % 2 ? [] : [resource(`Resource ${index}`)],
		}));
		const text = plainText(firstSteps({ ...stepsFacts, needs, textSize: 20 }, language));
		for (const { name } of needs) expect(text.split(name).length).toBe(2);
		expect(text).toContain('first-steps.no-room');
	});

	test('name no need when it may not be safe to print', () => {
		const text = plainText(firstSteps({ ...stepsFacts, safePrint: true }, language));
		expect(text).not.toMatch(/Rides|Company|Forms|R1/);
		expect(text).toContain('2-1-1');
	});

	test('say in which language the words are, when not in the reader’s', () => {
		const other = { ...resource('R1'), hours: 'Mon', wordsIn: 'fr-CA' };
		const sheet = firstSteps({ ...stepsFacts, needs: [{ name: 'Rides', resources: [other] }] }, language);
		const block = sheet.blocks.find(({ kind }) => kind === 'resource');
		expect(block).toMatchObject({ language: 'fr-CA' });
		expect(JSON.stringify(block)).toContain('"value":"Mon","language":"fr-CA"');
	});
});

const action = {
	what: 'Choir',
	who: 'You',
	when: 'Tuesdays',
	where: 'Century House',
	cost: '',
	howToGetThere: '',
	phone: '604-555-0177',
	whoComesAlong: '',
};

const planFacts: SocialPrescriptionFacts = {
	site,
	reference: 'K7M4QD',
	personName: 'Rose',
	connector: { name: 'Ada', phone: '' },
	version: 2,
	issuedOn: 'Monday',
	followUpOn: undefined,
	goals: [
		{ words: 'Sing again', importance: 9, confidence: null, actions: [action] },
		{ words: 'Eat well', importance: null, confidence: 4, actions: [action] },
	],
	otherActions: [action],
	mirror: false,
};

describe('the social prescription', () => {
	test('numbers its actions through all goals and leaves out what nobody said', () => {
		const text = plainText(socialPrescription(planFacts, language));
		expect(text).toMatch(
			/quoted Sing again[\s\S]*1\. Choir[\s\S]*quoted Eat well[\s\S]*2\. Choir[\s\S]*3\. Choir/,
		);
		expect(text).not.toMatch(/label cost|plan\.who-comes-along|talk-again/);
		expect(text.match(/out-of-ten \d/g)).toEqual(['out-of-ten 9', 'out-of-ten 4']);
	});

	test('gives the site’s number where the connector has none', () => {
		expect(plainText(socialPrescription(planFacts, language))).toContain('call 604-555-0142');
	});

	test('carries its version and day once given, and says draft before', () => {
		expect(plainText(socialPrescription(planFacts, language))).toContain('Monday (plan.version 2)');
		const draft = plainText(socialPrescription({ ...planFacts, issuedOn: undefined }, language));
		expect(draft).toContain('plan.draft');
		expect(draft).not.toContain('plan.version');
	});
});
