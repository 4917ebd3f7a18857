import * as v from 'valibot';
import { areaOf, reach, type ServiceArea } from './area.ts';
import type { NeedCode } from './need.ts';

/** What a resource costs the person, cheapest first; `unknown` stands last because nobody should count on it. */
const costs = ['free', 'subsidised', 'paid', 'unknown'] as const;

type Cost = (typeof costs)[number];

export const costSchema = v.picklist(costs);

/** HSDS's states of a service; only `active` ones are offered. */
export const resourceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

/**
 * What a phone line is for, where a code says it. Any other label is a name (of a place, a branch) and is
 * shown as it is. Words: `common:phoneLabels`.
 */
export const phoneLabels = [
	'toll-free',
	'metro-vancouver',
	'greater-victoria',
	'south-island',
	'central-island',
	'north-island',
	'text',
	'tty',
	'french',
	'cantonese-mandarin',
	'punjabi-hindi-urdu',
	'elders',
] as const;

/** A public service that may help, in the words of one language. */
export interface Resource {
	id: string;
	name: string;
	organization: string;
	/** The language of the words below; English where nobody has translated them yet. */
	wordsIn: string;
	description: string;
	fees: string;
	eligibility: string;
	howToApply: string;
	hours: string;
	howToGetThere: string;
	cost: Cost;
	interpretation: boolean;
	website: string;
	phones: readonly { number: string; label: string }[];
	languages: readonly string[];
	needs: readonly NeedCode[];
	areas: readonly ServiceArea[];
	/** The directory's own order. */
	position: number;
	/** The page where all this is published. */
	source: string;
	/** The day somebody read that page, and the day somebody called to check; null when never. */
	sourceReadOn: string | null;
	lastCheckedOn: string | null;
}

/** What the order of resources on a first-steps sheet depends on. */
type Rankable = Pick<Resource, 'cost' | 'interpretation' | 'languages' | 'areas' | 'position'>;

/** How well a resource can talk with a person: 2 in their language, 1 through an interpreter, 0 not. */
function understanding(resource: Rankable, language: string): number {
	if (resource.languages.includes(language)) return 2;
	return resource.interpretation ? 1 : 0;
}

/**
 * The resources that fit a person, best first: closer to where they live, then in their language, then
 * cheaper, then in the directory's own order. Those that do not serve their area are left out; a person
 * whose area is not known gets what serves the whole province.
 */
export function fitting<R extends Rankable>(
	resources: readonly R[],
	person: { area: string | null; language: string },
): R[] {
	const area = areaOf(person.area);
	return resources
		.map((resource) => ({
			resource,
			order: [
				-reach(resource.areas, area),
				-understanding(resource, person.language),
				costs.indexOf(resource.cost),
				resource.position,
			],
		}))
		.filter(({ order }) => order[0] !== 0)
		.sort((one, other) => {
			const at = one.order.findIndex((value, index) => value !== other.order[index]);
			return at < 0 ? 0 : (one.order[at] ?? 0) - (other.order[at] ?? 0);
		})
		.map(({ resource }) => resource);
}
