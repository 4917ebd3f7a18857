/** When a help line answers. Words: `common:helpLines.hours`. */
type HelpLineHours = 'always' | 'every-day' | 'weekdays-9-to-21';

type HelpLineCode =
	'emergency' | 'sail' | 'victim-link' | 'suicide' | 'mental-health' | 'indigenous' | 'health' | 'community';

/** A number to call right now. Its name and what it is for: `common:helpLines.<code>`. */
export interface HelpLine {
	code: HelpLineCode;
	/** As people read and dial it. */
	phone: string;
	hours: HelpLineHours;
	/** Where a text message reaches them, and where a teletypewriter does. */
	text?: string;
	tty?: string;
	/** Answered in these languages; others through an interpreter where `interpretation` is true. */
	languages: readonly string[];
	interpretation: boolean;
}

/**
 * The crisis lines of the interview itself: here and not in the database, so that they are on the page
 * when nothing else works. Most urgent first.
 */
export const helpLines: readonly HelpLine[] = [
	{ code: 'emergency', phone: '9-1-1', hours: 'always', languages: ['en', 'fr'], interpretation: true },
	{ code: 'sail', phone: '1-866-437-1940', hours: 'every-day', languages: ['en'], interpretation: true },
	{
		code: 'victim-link',
		phone: '1-800-563-0808',
		hours: 'always',
		text: '1-800-563-0808',
		languages: ['en'],
		interpretation: true,
	},
	{
		code: 'suicide',
		phone: '9-8-8',
		hours: 'always',
		text: '9-8-8',
		languages: ['en', 'fr'],
		interpretation: true,
	},
	{ code: 'mental-health', phone: '310-6789', hours: 'always', languages: ['en'], interpretation: true },
	{ code: 'indigenous', phone: '1-800-588-8717', hours: 'always', languages: ['en'], interpretation: false },
	{
		code: 'health',
		phone: '8-1-1',
		hours: 'always',
		tty: '7-1-1',
		languages: ['en'],
		interpretation: true,
	},
	{
		code: 'community',
		phone: '2-1-1',
		hours: 'weekdays-9-to-21',
		text: '2-1-1',
		languages: ['en'],
		interpretation: true,
	},
];

/** Whom to call first when a person does not feel safe with somebody. */
export const safetyLines: readonly HelpLine[] = helpLines.slice(0, 3);
