import { told, type Story } from './story.ts';

const lucie = told('lucie');

const byPhone = (phone: string) => ({
	'reach-by': 'phone',
	phone,
	'phone-owner': 'own',
	'message-safe': 'yes',
});

/** The people of the second place, most of them in French. */
export const cedarStories: Story[] = [
	{
		site: 'cedar',
		language: 'fr',
		ago: 2,
		at: 'home',
		answers: {
			door: 'self',
			name: 'Thérèse Gagnon',
			needs: ['food', 'money'],
			words: 'La fin du mois est difficile depuis que le loyer a monté.',
			...byPhone('604-555-0160'),
			'best-time': 'morning',
			area: 'New Westminster',
		},
		steps: [],
	},
	{
		site: 'cedar',
		language: 'fr',
		ago: 6,
		at: 'home',
		answers: { door: 'self', name: 'Marcel Hébert', needs: ['company'], ...byPhone('604-555-0161') },
		steps: [lucie.claimed(5), lucie.tried(5, 'phone', 'no-answer', { next: 6 })],
	},
	{
		site: 'cedar',
		language: 'fr',
		ago: 15,
		at: 'lucie',
		answers: {
			door: 'connector-for-caller',
			name: 'Aminata Diallo',
			'more-needs': ['caring'],
			'other-needs': ['digital'],
			...byPhone('604-555-0162'),
		},
		steps: [
			lucie.claimed(14),
			lucie.tried(14, 'phone', 'reached', { minutes: 24, words: 'Elle s’occupe de son mari jour et nuit.' }),
			lucie.planned(12, 10, [
				{
					words: 'Je veux dormir une nuit complète.',
					importance: 10,
					confidence: 3,
					actions: [
						{ kind: 'connector-does', what: 'Appeler le service de répit', when: 'Mardi', cost: 'Gratuit' },
						{ kind: 'person-does', what: 'Choisir le soir qui convient', when: 'Avant vendredi' },
					],
				},
			]),
			lucie.printed(12),
		],
	},
	{
		site: 'cedar',
		language: 'en',
		ago: 11,
		at: 'home',
		answers: {
			door: 'professional',
			name: 'Abdul Karim Nasser',
			agreement: 'agrees',
			needs: ['housing'],
			...byPhone('604-555-0163'),
			language: 'another',
			'other-language': 'Arabic العربية',
			interpreter: 'yes',
			'referrer-name': 'S. Whitecloud',
			'referrer-organization': 'Royal Avenue Clinic',
		},
		steps: [
			lucie.claimed(10),
			lucie.tried(9, 'phone', 'reached', { minutes: 30 }),
			lucie.asked(9, 'keep-and-contact', true),
			lucie.asked(9, 'tell-referrer', true),
		],
	},
	{
		site: 'cedar',
		language: 'en',
		ago: 35,
		at: 'home',
		answers: { door: 'self', name: 'Beatrice Long', 'more-needs': ['memory'], ...byPhone('604-555-0164') },
		steps: [
			lucie.claimed(33),
			lucie.tried(33, 'phone', 'reached', { minutes: 12 }),
			lucie.closed(31, 'moved-away', 'Lives with her son in Kelowna now.'),
		],
	},
	{
		site: 'cedar',
		language: 'en',
		ago: 22,
		at: 'home',
		answers: { door: 'self', name: 'Test Testerson', needs: ['food'], ...byPhone('604-555-0165') },
		steps: [lucie.closed(22, 'entered-in-error')],
	},
];
