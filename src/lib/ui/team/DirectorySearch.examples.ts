import type { Resource } from '#lib/domain/resource.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import DirectorySearch from './DirectorySearch.svelte';

const betterAtHome: Resource = {
	id: 'better-at-home',
	name: 'Better at Home',
	organization: 'United Way',
	wordsIn: 'en',
	description: 'Light housework, rides and friendly visits, so that older adults can stay at home.',
	fees: 'By income',
	eligibility: '',
	howToApply: '',
	hours: 'Monday to Friday, 9:00 to 16:30',
	howToGetThere: '',
	cost: 'subsidised',
	interpretation: false,
	website: '',
	phones: [{ number: '604-555-0143', label: '' }],
	languages: ['en'],
	needs: ['housework', 'company'],
	areas: [],
	position: 1,
	source: '',
	sourceReadOn: null,
	lastCheckedOn: null,
};
const looked = { words: 'house', found: [betterAtHome], goalId: null };

export const examples = examplesOf(DirectorySearch, {
	'nobody has looked yet': { words: null, found: null, goalId: null },
	'one found, for a goal': { ...looked, goalId: 'goal-1' },
	'two found, one in French, checked': {
		...looked,
		found: [
			betterAtHome,
			{
				...betterAtHome,
				id: 'aide',
				name: 'Aide à la maison',
				wordsIn: 'fr',
				description: 'Ménage léger et visites amicales.',
				phones: [],
				lastCheckedOn: '2026-11-02',
			},
		],
	},
	'nothing found': { words: 'a piano teacher who swims', found: [], goalId: null },
	'words that cannot break': {
		words: hardNames.unbroken,
		found: [{ ...betterAtHome, name: hardNames.unbroken, description: hardNames.unbroken }],
		goalId: null,
	},
});
