import { needCodes } from '../need.ts';
import { offeredAtDesk } from './at-the-desk.ts';
import { heardNeeds, stillOpen } from './heard.ts';
import {
	anyOf,
	holds,
	oneOf,
	typedLine,
	typedLines,
	typedPhone,
	type Answers,
	type Question,
} from './question.ts';

const always = () => true;
const forAnother = ({ door }: Answers) => door === 'someone-i-know' || door === 'professional';
const inFull = ({ door }: Answers) => door !== 'professional';
const doNotCall = (answers: Answers) => answers['safe-to-call'] === 'no';
const noteAtDesk = { 'desk-note': 'notes' } as const;
const reachedBy = (way: string) => (answers: Answers) => answers['reach-by'] === way;

/** THE list. The order is the order of asking; the words of each question stand in `locales` under its id. */
export const questions: readonly Question[] = [
	{
		id: 'agreement',
		step: 'needs',
		fields: [oneOf('agreement', ['agrees', 'does-not-know', 'not-sure'])],
		askWhen: forAnother,
	},
	{
		// Basic needs first: they crowd out the social ones (FIELD.md S15).
		id: 'needs',
		step: 'needs',
		fields: [anyOf('needs', ['food', 'money', 'housing', 'transport', 'company', 'housework'], 'cards')],
		askWhen: always,
	},
	{
		id: 'more-needs',
		step: 'needs',
		fields: [
			anyOf('more-needs', ['health', 'equipment', 'activity', 'low-mood', 'caring', 'memory'], 'cards'),
		],
		askWhen: always,
	},
	{
		id: 'other-needs',
		step: 'needs',
		fields: [
			anyOf('other-needs', ['digital', 'forms', 'clutter', 'safety', 'something-else', 'not-sure'], 'cards'),
		],
		askWhen: always,
	},
	{
		id: 'safety',
		step: 'needs',
		aside: 'help-lines',
		fields: [
			oneOf('safe-to-call', ['yes', 'no', 'not-sure']),
			oneOf('safe-to-print', ['yes', 'no', 'not-sure']),
		],
		askWhen: (answers) => holds(answers, 'other-needs', 'safety'),
	},
	{
		id: 'words',
		step: 'needs',
		fields: [typedLines('words', { max: 2000 })],
		marks: [oneOf('words-spoken', ['yes']), anyOf('words-suggest', needCodes)],
		askWhen: always,
	},
	{
		// Who is not safe has said the most important thing: a connector calls them first, without one more page.
		id: 'heard',
		step: 'needs',
		fields: [{ ...anyOf('heard', heardNeeds, 'cards'), offered: stillOpen }],
		askWhen: (answers) => !holds(answers, 'other-needs', 'safety') && stillOpen(answers).length > 0,
	},
	{
		id: 'name',
		step: 'reaching',
		fields: [typedLine('name', { max: 120, required: true, autocomplete: 'name' })],
		askWhen: always,
	},
	{
		id: 'reach-by',
		step: 'reaching',
		fields: [
			offeredAtDesk(
				oneOf('reach-by', ['phone', 'relative', 'desk-note', 'letter', 'in-person'], true),
				noteAtDesk,
			),
		],
		askWhen: (answers) => !doNotCall(answers),
	},
	{
		// Neither a call nor a letter may reach a home where it is not safe (FIELD.md S16).
		id: 'reach-safely',
		step: 'reaching',
		fields: [offeredAtDesk(oneOf('reach-by', ['desk-note', 'in-person', 'relative'], true), noteAtDesk)],
		askWhen: doNotCall,
	},
	{
		id: 'phone',
		step: 'reaching',
		fields: [typedPhone('phone', true, 'tel'), oneOf('phone-owner', ['own', 'shared', 'someone-else'])],
		askWhen: reachedBy('phone'),
	},
	{
		id: 'relative',
		step: 'reaching',
		fields: [typedLine('relative-name', { max: 120, required: true }), typedPhone('relative-phone', true)],
		askWhen: reachedBy('relative'),
	},
	{
		id: 'letter',
		step: 'reaching',
		fields: [typedLines('address', { max: 300, required: true, autocomplete: 'street-address' })],
		askWhen: reachedBy('letter'),
	},
	{
		id: 'in-person',
		step: 'reaching',
		fields: [
			offeredAtDesk(oneOf('meet-where', ['this-place', 'home', 'elsewhere']), { 'this-place': 'meetings' }),
			typedLine('meet-words', { max: 200 }),
		],
		askWhen: reachedBy('in-person'),
	},
	{
		id: 'times',
		step: 'reaching',
		fields: [
			oneOf('best-time', ['morning', 'afternoon', 'evening', 'any-time']),
			// Who is not sure leaves it open, which the desk reads as "leave no message".
			oneOf('message-safe', ['yes', 'no'], false, ['not-sure']),
		],
		askWhen: (answers) => inFull(answers) && ['phone', 'relative'].includes(String(answers['reach-by'])),
	},
	{
		id: 'language',
		step: 'about',
		fields: [
			oneOf('language', ['this-one', 'another']),
			typedLine('other-language', { max: 60 }),
			oneOf('interpreter', ['yes', 'no', 'not-sure']),
		],
		askWhen: always,
	},
	{
		id: 'communication',
		step: 'about',
		fields: [anyOf('communication', ['hearing', 'sight', 'speech', 'memory'])],
		askWhen: inFull,
	},
	{
		id: 'area',
		step: 'about',
		fields: [typedLine('area', { max: 80 })],
		askWhen: inFull,
	},
	{
		id: 'referrer',
		step: 'about',
		fields: [
			typedLine('referrer-name', { max: 120, required: true }),
			typedPhone('referrer-phone'),
			oneOf('relationship', ['family', 'friend', 'neighbour', 'another']),
		],
		askWhen: ({ door }) => door === 'someone-i-know',
	},
	{
		id: 'professional',
		step: 'about',
		fields: [
			typedLine('referrer-name', { max: 120, required: true }),
			typedLine('referrer-organization', { max: 120, required: true }),
			typedPhone('referrer-phone'),
		],
		askWhen: ({ door }) => door === 'professional',
	},
];
