import { told, type Story } from './story.ts';

const rosa = told('rosa');
const amir = told('amir');

const byPhone = (phone: string) => ({
	'reach-by': 'phone',
	phone,
	'phone-owner': 'own',
	'message-safe': 'yes',
	'best-time': 'any-time',
});

/** Whose case somebody has taken: still to be reached, or talking. */
export const firstCalls: Story[] = [
	{
		site: 'harbourview',
		language: 'en',
		ago: 12,
		at: 'kiosk',
		answers: {
			door: 'self',
			name: 'Agnes Lindqvist',
			needs: ['food', 'company'],
			...byPhone('604-555-0110'),
			'best-time': 'evening',
			communication: ['hearing'],
			area: 'Burnaby',
		},
		steps: [
			rosa.claimed(11),
			rosa.tried(11, 'phone', 'no-answer', { minutes: 2, next: 2 }),
			rosa.tried(9, 'phone', 'no-answer', { minutes: 1, next: 3 }),
			rosa.tried(6, 'phone', 'left-message', {
				minutes: 2,
				words: 'Said my name and the library’s.',
				next: 3,
			}),
			rosa.tried(3, 'phone', 'no-answer', { minutes: 1, next: 3 }),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 8,
		at: 'home',
		answers: {
			door: 'someone-i-know',
			name: 'Stanislav Petrov',
			agreement: 'not-sure',
			needs: ['housework'],
			'other-needs': ['clutter'],
			words: 'He lives across the hall. There are boxes up to the ceiling.',
			'reach-by': 'in-person',
			'meet-where': 'home',
			'meet-words': 'He opens when you knock twice',
			language: 'another',
			'other-language': 'Russian',
			'referrer-name': 'Colleen Marsh',
			relationship: 'neighbour',
		},
		steps: [rosa.claimed(7), rosa.tried(5, 'in-person', 'not-there', { minutes: 40, next: 7 })],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 3,
		at: 'kiosk',
		answers: { door: 'self', name: 'Thuy Nguyen', needs: ['transport'], ...byPhone('604-555-0111') },
		steps: [amir.claimed(1)],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 9,
		at: 'kiosk',
		answers: { door: 'self', name: 'Walter Brandt', needs: ['money'], ...byPhone('604-555-0112') },
		steps: [
			amir.claimed(8),
			amir.tried(8, 'phone', 'wrong-number', { minutes: 1, words: 'A garage. They were kind about it.' }),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 10,
		at: 'kiosk',
		answers: {
			door: 'self',
			name: 'Irene MacLeod',
			needs: ['company', 'housework'],
			'more-needs': ['low-mood'],
			words: 'The evenings are long.',
			...byPhone('604-555-0113'),
			area: 'Burnaby',
		},
		steps: [
			rosa.claimed(9),
			rosa.tried(9, 'phone', 'reached', { minutes: 25, words: 'Misses singing. Used to be in a choir.' }),
			rosa.leveled(9, 'low-mood', 'high'),
			rosa.noted(8, 'Asked the community centre about their Thursday choir. They call back.'),
			rosa.drafted(7, [
				{
					words: 'I want to sing with people again.',
					importance: 9,
					confidence: 6,
					actions: [
						{ kind: 'accompany', what: 'Visit the Thursday choir', when: 'Thursday at 2', cost: 'Free' },
					],
				},
			]),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 7,
		at: 'rosa',
		answers: {
			door: 'connector-for-caller',
			name: 'Parvin Rahimi',
			needs: ['food'],
			'other-needs': ['forms'],
			...byPhone('604-555-0114'),
			language: 'another',
			'other-language': 'Farsi فارسی',
			interpreter: 'yes',
		},
		steps: [
			amir.claimed(6),
			amir.tried(6, 'phone', 'reached', { minutes: 30, words: 'With an interpreter on the line.' }),
			amir.added(6, 'housing', 'high'),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 6,
		at: 'home',
		answers: {
			door: 'someone-i-know',
			name: 'Rose Tanaka',
			agreement: 'agrees',
			'more-needs': ['caring'],
			...byPhone('604-555-0115'),
			'referrer-name': 'Ken Tanaka',
			'referrer-phone': '604-555-0116',
			relationship: 'family',
		},
		steps: [
			amir.claimed(5),
			amir.tried(4, 'phone', 'reached', {
				minutes: 15,
				words: 'Call again when her sister is back.',
				next: 9,
			}),
			amir.asked(4, 'keep-and-contact', true),
			amir.asked(4, 'tell-referrer', false),
		],
	},
	{
		site: 'harbourview',
		language: 'en',
		ago: 14,
		at: 'kiosk',
		answers: { door: 'self', name: 'Samuel Osei', needs: ['transport'], ...byPhone('604-555-0117') },
		steps: [
			amir.claimed(13),
			amir.tried(13, 'phone', 'busy', { minutes: 1 }),
			amir.noted(12, 'Speaks Twi; Rosa’s volunteer does too.'),
			amir.released(12),
		],
	},
];
