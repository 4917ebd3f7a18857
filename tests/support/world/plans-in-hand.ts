import { told, type Story, type ToldGoal } from './story.ts';

const rosa = told('rosa');
const amir = told('amir');

const byPhone = (phone: string) => ({
	'reach-by': 'phone',
	phone,
	'phone-owner': 'own',
	'message-safe': 'yes',
});

const lunches: ToldGoal = {
	words: 'I want to eat a warm meal with somebody.',
	importance: 8,
	confidence: 7,
	actions: [
		{
			kind: 'signpost',
			what: 'Lunch club at Cedar House',
			who: 'You, and Rosa the first time',
			when: 'Wednesdays at noon',
			where: '88 Cedar Lane',
			cost: '$3, or free if that is too much',
			howToGetThere: 'Bus 106, then two minutes on flat ground',
			phone: '604-555-0150',
			whoComesAlong: 'Rosa',
		},
	],
};

const rides: ToldGoal = {
	words: 'I want to get to my doctor without asking my son.',
	importance: 10,
	confidence: 4,
	actions: [
		{ kind: 'connector-does', what: 'Fill in the HandyDART form together', when: 'On Monday', cost: 'Free' },
		{ kind: 'person-does', what: 'Ask the doctor to sign page 2', when: 'At the next visit' },
	],
};

/** Whose social prescription was issued: waiting, due to be asked again, or closed. */
export const plansInHand: Story[] = [
	{
		site: 'harbourview',
		language: 'en',
		ago: 20,
		at: 'kiosk',
		answers: { door: 'self', name: 'Hilda Romero', needs: ['food', 'company'], ...byPhone('604-555-0120') },
		steps: [
			rosa.claimed(19),
			rosa.tried(19, 'phone', 'no-answer', { minutes: 1, next: 1 }),
			rosa.tried(18, 'phone', 'reached', { minutes: 20 }),
			rosa.planned(16, 14, [lunches, rides]),
			rosa.printed(16),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 25,
		at: 'kiosk',
		answers: {
			door: 'self',
			name: 'Desmond Clarke',
			needs: ['transport'],
			'more-needs': ['health'],
			...byPhone('604-555-0121'),
			communication: ['sight', 'speech'],
		},
		steps: [
			amir.claimed(24),
			amir.tried(23, 'phone', 'reached', { minutes: 18 }),
			amir.planned(21, 21, [rides]),
			amir.printed(21),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 30,
		at: 'home',
		answers: {
			door: 'self',
			name: 'Soon-ja Kim 김순자',
			needs: ['company'],
			...byPhone('604-555-0122'),
			language: 'another',
			'other-language': 'Korean 한국어',
			interpreter: 'yes',
		},
		steps: [
			rosa.claimed(28),
			rosa.tried(28, 'phone', 'reached', { minutes: 35 }),
			rosa.planned(26, 10, [lunches]),
			rosa.followedUp(16, {
				outcome: 'same',
				received: false,
				words: 'Went once, nobody to talk to.',
				nextIn: 21,
			}),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 40,
		at: 'kiosk',
		answers: {
			door: 'self',
			name: 'Frances Delorme',
			'more-needs': ['low-mood', 'activity'],
			...byPhone('604-555-0123'),
		},
		steps: [
			amir.claimed(39),
			amir.tried(38, 'phone', 'reached', { minutes: 22 }),
			amir.planned(35, 7, [lunches]),
			amir.followedUp(28, { outcome: 'not-reached', received: null, nextIn: 3 }),
			amir.followedUp(25, {
				outcome: 'worse',
				received: false,
				words: 'Fell in the bath. Sister is with her.',
				nextIn: 24,
			}),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 45,
		at: 'kiosk',
		answers: {
			door: 'self',
			name: 'Joseph Mbeki',
			needs: ['money'],
			'other-needs': ['forms'],
			...byPhone('604-555-0124'),
		},
		steps: [
			rosa.claimed(44),
			rosa.tried(44, 'phone', 'reached', { minutes: 28 }),
			rosa.planned(42, 14, [{ words: 'I want to know what I am owed.', actions: rides.actions }]),
			rosa.followedUp(28, { outcome: 'better', received: true, words: 'The supplement came, back to June.' }),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 60,
		at: 'kiosk',
		answers: { door: 'self', name: 'Violet Armstrong', needs: ['housework'], ...byPhone('604-555-0125') },
		steps: [
			rosa.claimed(59),
			rosa.tried(58, 'phone', 'reached', { minutes: 20 }),
			rosa.planned(55, 14, [lunches]),
			rosa.followedUp(41, { outcome: 'better', received: true, words: 'Somebody comes on Fridays.' }),
			rosa.closed(40, 'received-what-was-needed', 'Better at Home, every Friday.'),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 50,
		at: 'home',
		answers: {
			door: 'someone-i-know',
			name: 'Roland Pike',
			agreement: 'does-not-know',
			needs: ['company'],
			...byPhone('604-555-0126'),
			'referrer-name': 'Mrs. Pike',
			relationship: 'family',
		},
		steps: [
			amir.claimed(49),
			amir.tried(48, 'phone', 'declined', { minutes: 6, words: 'Polite and clear. He has his chess.' }),
			amir.asked(48, 'keep-and-contact', false),
			amir.closed(48, 'person-withdrew'),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 70,
		at: 'kiosk',
		answers: { door: 'self', name: 'Norma Fitzgerald', needs: ['transport'], ...byPhone('604-555-0127') },
		steps: [
			rosa.claimed(69),
			rosa.tried(68, 'phone', 'no-answer'),
			rosa.tried(64, 'phone', 'no-answer'),
			rosa.tried(60, 'letter', 'sent', { words: 'The kind letter, with our number in large print.' }),
			rosa.closed(30, 'could-not-be-reached', 'The letter came back.'),
			rosa.reopened(2),
			rosa.noted(2, 'She came to the desk herself. New number: 604-555-0128.'),
		],
	},
];
