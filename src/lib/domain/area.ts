import {
	alsoCalled,
	communityLines,
	namedGroups,
	regions,
	ruralPostalAreas,
	type Region,
} from './area-names.ts';
import { latinDigits } from './phone.ts';
import { cleaned } from './text.ts';

/** Where a person lives, as far as it was understood; words nobody understood stay as typed. */
export type Area =
	| { kind: 'postal-area'; value: string }
	| { kind: 'community'; value: string }
	| { kind: 'as-typed'; value: string }
	| { kind: 'unknown' };

/** Where a resource serves. */
export interface ServiceArea {
	kind: 'province' | 'community' | 'postal-area';
	value: string;
}

/** A group of communities that a service may name instead of listing them. */
export type AreaGroup = Region | keyof typeof namedGroups;

interface Community {
	name: string;
	region: Region;
	postalAreas: string[];
}

const postalWord = /^V\d[A-Z]$/;

const communities: Community[] = regions.flatMap((region) =>
	communityLines[region]
		.split(/[\n;]/)
		.map((line) => line.trim().split(' '))
		.filter((words) => words[0])
		.map((words) => ({
			name: words.filter((word) => !postalWord.test(word)).join(' '),
			region,
			postalAreas: words.filter((word) => postalWord.test(word)),
		})),
);

/** Names are compared without case, accents, dots, "City of …" and "… , BC". */
function plain(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[.'’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\b(british columbia|bc|canada)\b/g, ' ')
		.replace(/^\s*(the )?((city|district|township|town|village|municipality) of )/, '')
		.replace(/\b(st|saint)\b/g, 'st')
		.replace(/\b(ft|fort)\b/g, 'fort')
		.replace(/\s+/g, ' ')
		.trim();
}

const byName = new Map<string, string>([
	...communities.map(({ name }): [string, string] => [plain(name), name]),
	...Object.entries(alsoCalled),
]);

/** The first three characters of a Canadian postal code; the letter O is read as a zero. */
function postalArea(typed: string): string | undefined {
	const text = latinDigits(typed.normalize('NFKC')).toUpperCase();
	const found = /(?:^|[\s,])([ABCEGHJ-NPRSTVXY])([0-9O])([A-Z])(?:[\s-]*[0-9O][A-Z][0-9O])?[\s.]*$/.exec(
		text,
	);
	if (!found) return undefined;
	const [whole, first = '', digit = '', last = ''] = found;
	// Three letters alone may be a word; with an O they are read as a postal area of this province only.
	if (digit === 'O' && first !== 'V' && whole.trim().length < 6) return undefined;
	return first + digit.replace('O', '0') + last;
}

/**
 * Understands what a person gave as where they live: a postal code in any spacing or case, or a
 * community. Anything else is kept as typed; nothing is ever wrong.
 */
export function areaOf(typed: string | null): Area {
	const text = cleaned(typed ?? '').replace(/\s+/g, ' ');
	if (!text) return { kind: 'unknown' };
	const postal = postalArea(text);
	if (postal) return { kind: 'postal-area', value: postal };
	const community = byName.get(plain(text));
	return community ? { kind: 'community', value: community } : { kind: 'as-typed', value: text };
}

/** How closely a service area names where a person lives; 0 is not at all. */
const closeness = { 'postal-area': 3, community: 2, province: 1 } as const;

/**
 * How closely a resource serves an area: 3 their postal area, 2 their community, 1 the whole province,
 * 0 not at all. A postal area outside British Columbia (not V) is served by nothing here.
 */
export function reach(serves: readonly ServiceArea[], area: Area): number {
	if (area.kind === 'postal-area' && !area.value.startsWith('V')) return 0;
	const named = (place: ServiceArea): boolean => {
		if (place.kind === 'province') return true;
		if (area.kind === 'unknown') return false;
		if (place.kind === 'postal-area') return area.kind === 'postal-area' && area.value === place.value;
		if (area.kind === 'postal-area') return communitiesAt(area.value).includes(place.value);
		return plain(area.value) === plain(place.value);
	};
	return Math.max(0, ...serves.filter(named).map(({ kind }) => closeness[kind]));
}

function communitiesAt(value: string): string[] {
	return communities.filter(({ postalAreas }) => postalAreas.includes(value)).map(({ name }) => name);
}

/** Every place of a group, one by one, so that the directory keeps plain places only. */
export function placesOf(group: AreaGroup): ServiceArea[] {
	const place = (kind: ServiceArea['kind']) => (value: string) => ({ kind, value });
	if (group === 'metro-vancouver' || group === 'greater-victoria') {
		return namedGroups[group].split('; ').map(place('community'));
	}
	return [
		...communities.filter(({ region }) => region === group).map(({ name }) => place('community')(name)),
		...ruralPostalAreas[group].split(' ').filter(Boolean).map(place('postal-area')),
	];
}
