import { translator } from '#lib/i18n/catalogue.ts';
import { sheetLanguage } from '#lib/i18n/sheet-language.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import { checkInSlip } from '#lib/domain/sheet/check-in-slip.ts';
import { firstSteps, type ResourceFacts } from '#lib/domain/sheet/first-steps.ts';
import { receipt } from '#lib/domain/sheet/receipt.ts';
import type { Sheet, TextSize } from '#lib/domain/sheet/sheet.ts';
import { socialPrescription, type ActionFacts } from '#lib/domain/sheet/social-prescription.ts';

/** The fullest sheets that real life brings: long names, every fact known, many needs. */

const site = {
	name: 'Bibliothèque publique de New Westminster – Uptown Branch',
	phone: '604-555-0142',
	address: '716 – 6th Avenue, New Westminster, BC  V3M 2B3',
	hours: 'Mon–Fri 9:30–18:00, Sat 10:00–17:00',
	wordsIn: 'en-CA',
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
			// The longer of its two hints.
			comesBack: true,
		},
		sheetLanguage(code),
	);
}

const english: ResourceFacts = {
	name: '',
	what: 'Rides with a volunteer driver to doctors, shops and friends, and help with carrying bags to the door.',
	phones: [],
	cost: 'By income, $0–$12',
	languages: 'English, French, Punjabi, Cantonese and Farsi',
	hours: 'Monday to Friday, 9:00 to 16:30',
	howToGetThere: 'Bus 106 to 6th Street and 7th Avenue; the door has a ramp',
	lastChecked: undefined,
};

interface Words {
	description: string;
	hours?: string;
	how_to_get_there?: string;
}
const directories = import.meta.glob<{ services: Record<string, Words> }>(
	'/src/lib/server/gateways/directory/words/*.json',
	{ eager: true, import: 'default' },
);

/** The directory's own words in a language, the longest descriptions first; none for English and French. */
function directoryIn(code: string): Words[] {
	const file = directories[`/src/lib/server/gateways/directory/words/${code}.json`];
	return Object.values(file?.services ?? {}).sort(
		(one, other) => other.description.length - one.description.length,
	);
}

function resource(number: number, code: string): ResourceFacts {
	const all = directoryIn(code);
	const own = all[number % all.length];
	const { day, list, languageName } = valuesOf(code);
	return {
		...english,
		...(own && {
			what: own.description,
			cost: translator(code)('common:costs.subsidised'),
			languages: list(['en', 'fr', 'pa', 'yue', 'fa'].map(languageName)),
			hours: own.hours ?? all.find(({ hours }) => hours)?.hours ?? '',
			howToGetThere: own.how_to_get_there ?? '',
			lastChecked: day('2026-11-20'),
		}),
		name: `Seniors Services Society of British Columbia – Programme ${number}`,
		phones: [{ number: `604-555-02${String(number).padStart(2, '0')}`, label: '' }],
	};
}

const needs = ['transport', 'company', 'food', 'money', 'housework', 'digital'];

export function slip(code: string): Sheet {
	return checkInSlip({ site, code: 'K7M4QD-2' }, sheetLanguage(code));
}

export function fullFirstSteps(code: string, textSize: TextSize, many = 6): Sheet {
	return firstSteps(
		{
			site,
			reference: 'K7M4QD',
			textSize,
			safePrint: false,
			needs: Array.from({ length: many }, (_, need) => ({
				name: translator(code)(`questions:need-names.${needs[need % needs.length] ?? ''}`),
				resources: need % 4 === 3 ? [] : [1, 2, 3, 4].map((rank) => resource(need * 4 + rank, code)),
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
