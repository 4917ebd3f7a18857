import { translator } from '#lib/i18n/catalogue.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { firstSteps, type ResourceFacts } from '#lib/domain/sheet/first-steps.ts';
import { receipt } from '#lib/domain/sheet/receipt.ts';
import type { Sheet, SheetLanguage, TextSize } from '#lib/domain/sheet/sheet.ts';
import { socialPrescription, type ActionFacts } from '#lib/domain/sheet/social-prescription.ts';

/** The fullest sheets that real life brings: long names, every fact known, many needs. */

export function sheetLanguage(code: string): SheetLanguage {
	const { tag, direction } = languageOf(code);
	return { tag, direction, words: translator(code) };
}

const site = {
	name: 'Bibliothèque publique de New Westminster – Uptown Branch',
	phone: '604-555-0142',
	address: '716 – 6th Avenue, New Westminster, BC  V3M 2B3',
	hours: 'Mon–Fri 9:30–18:00, Sat 10:00–17:00',
};

const crisisLines = [
	{ name: 'Seniors Abuse and Information Line', phone: '1-866-437-1940' },
	{ name: 'Suicide Crisis Helpline', phone: '9-8-8' },
	{ name: 'VictimLinkBC', phone: '1-800-563-0808' },
];

export function fullReceipt(code: string, more: { safePrint?: boolean; about?: 'someone-else' } = {}): Sheet {
	return receipt(
		{
			site,
			reference: 'K7M4QD',
			about: more.about ?? 'self',
			connector: 'Marie-Thérèse Okonkwo-Lindström, Uptown Seniors’ Connectors',
			contact: 'relative',
			byWhen: code === 'fr' ? 'mercredi 25 novembre 2026' : 'Wednesday, November 25, 2026',
			crisisLines,
			safePrint: more.safePrint ?? false,
		},
		sheetLanguage(code),
	);
}

const resource = (number: number): ResourceFacts => ({
	name: `Seniors Services Society of British Columbia – Programme ${number}`,
	what: 'Rides with a volunteer driver to doctors, shops and friends, and help with carrying bags to the door.',
	phones: [{ number: `604-555-02${String(number).padStart(2, '0')}`, label: '' }],
	cost: 'By income, $0–$12',
	languages: 'English, French, Punjabi, Cantonese and Farsi',
	hours: 'Monday to Friday, 9:00 to 16:30',
	howToGetThere: 'Bus 106 to 6th Street and 7th Avenue; the door has a ramp',
	lastChecked: undefined,
});

const needNames = {
	en: ['Getting around', 'Company', 'Food', 'Money', 'Help at home', 'Using a phone or computer'],
	fr: [
		'Se déplacer',
		'De la compagnie',
		'La nourriture',
		'L’argent',
		'De l’aide à la maison',
		'Le numérique',
	],
};

export function fullFirstSteps(code: string, textSize: TextSize, needs = 6): Sheet {
	const names = code === 'fr' ? needNames.fr : needNames.en;
	return firstSteps(
		{
			site,
			reference: 'K7M4QD',
			textSize,
			safePrint: false,
			needs: Array.from({ length: needs }, (_, need) => ({
				name: names[need % names.length] ?? '',
				resources: need % 4 === 3 ? [] : [1, 2, 3, 4].map((rank) => resource(need * 4 + rank)),
			})),
		},
		sheetLanguage(code),
	);
}

const action: ActionFacts = {
	what: 'Ride to the choir with the Seniors Services friendly bus',
	who: 'You, with Gurpreet from the bus',
	when: 'Every Tuesday from December 1, 13:30',
	where: 'Century House, 620 Eighth Street',
	cost: '$3 each way',
	howToGetThere: 'The bus comes to your door; ring the day before',
	phone: '604-555-0177',
	whoComesAlong: 'Your neighbour Ada, the first time',
};

export function fullPrescription(
	code: string,
	size: { goals?: number; actions?: number; mirror?: boolean } = {},
): Sheet {
	return socialPrescription(
		{
			site,
			reference: 'K7M4QD',
			personName: 'Wing-Sze “Rose” Castellanos',
			connector: { name: 'Marie-Thérèse Okonkwo-Lindström', phone: '604-555-0143' },
			version: 2,
			issuedOn: code === 'fr' ? 'mercredi 25 novembre 2026' : 'Wednesday, November 25, 2026',
			followUpOn: code === 'fr' ? 'mercredi 9 décembre 2026' : 'Wednesday, December 9, 2026',
			goals: Array.from({ length: size.goals ?? 2 }, (_, goal) => ({
				words: 'I want to sing with other people again, the way I did before Peter died.',
				importance: 9,
				confidence: 6,
				actions: Array.from({ length: size.actions ?? 2 - goal }, () => action),
			})),
			otherActions: [],
			mirror: size.mirror ?? false,
		},
		sheetLanguage(code),
	);
}
