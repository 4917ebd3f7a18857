import { describe, expect, test } from 'vitest';
import { areaOf, placesOf, reach } from './area.ts';
import { regions } from './area-names.ts';

describe('what a person gives as where they live', () => {
	test.each([
		['V5K 0A1', 'V5K'],
		['v5k0a1', 'V5K'],
		[' v5k-0a1. ', 'V5K'],
		['V5K', 'V5K'],
		['v 5', undefined],
		['V0N 1B0', 'V0N'],
		['VON 1BO', 'V0N'],
		['Ｖ５Ｋ ０Ａ１', 'V5K'],
		['V۵K ۰A۱', 'V5K'],
		['Vancouver, BC V6B 1A1', 'V6B'],
		['M5V 3L9', 'M5V'],
		['Bob', undefined],
		['D5K 0A1', undefined],
	])('%s is the postal area %s', (typed, value) => {
		const area = areaOf(typed);
		if (value) expect(area).toEqual({ kind: 'postal-area', value });
		else expect(area.kind).toBe('as-typed');
	});

	test.each([
		['burnaby', 'Burnaby'],
		['City of Burnaby, B.C.', 'Burnaby'],
		['north van', 'North Vancouver'],
		['Ft St John', 'Fort St. John'],
		["hudson's hope", "Hudson's Hope"],
		['Hudson’s Hope', "Hudson's Hope"],
		['100 Mile House', '100 Mile House'],
		['TSAWWASSEN', 'Delta'],
	])('%s is %s', (typed, value) => {
		expect(areaOf(typed)).toEqual({ kind: 'community', value });
	});

	test('words nobody understands stay as typed, and nothing at all is no area', () => {
		expect(areaOf('near the old  mill')).toEqual({ kind: 'as-typed', value: 'near the old mill' });
		expect(areaOf('🙂'.repeat(5000)).kind).toBe('as-typed');
		expect(areaOf('  ')).toEqual({ kind: 'unknown' });
		expect(areaOf(null)).toEqual({ kind: 'unknown' });
	});
});

describe('how closely a resource serves an area', () => {
	const province = [{ kind: 'province', value: 'BC' }] as const;
	const vancouver = [{ kind: 'community', value: 'Vancouver' }] as const;

	test('a postal code lies in its community', () => {
		expect(reach(vancouver, areaOf('V5K 0A1'))).toBe(2);
		expect(reach(vancouver, areaOf('V8W 1A1'))).toBe(0);
		expect(reach([{ kind: 'postal-area', value: 'V5K' }, ...vancouver], areaOf('V5K'))).toBe(3);
	});

	test('a place that only the directory knows is found by its name', () => {
		expect(reach([{ kind: 'community', value: 'Horsefly' }], areaOf('horsefly, bc'))).toBe(2);
	});

	test('without an area only the whole province counts, and another province counts nothing', () => {
		expect(reach(vancouver, areaOf(null))).toBe(0);
		expect(reach(province, areaOf(null))).toBe(1);
		expect(reach(province, areaOf('near the mill'))).toBe(1);
		expect(reach(province, areaOf('M5V 3L9'))).toBe(0);
	});
});

describe('the regions', () => {
	test('every community and rural postal area stands in one health region, under its own name', () => {
		const places = regions.flatMap((region) => placesOf(region)).map(({ kind, value }) => `${kind} ${value}`);
		expect(new Set(places).size).toBe(places.length);
		expect(places.length).toBeGreaterThan(150);
		for (const place of places) {
			const [kind = '', ...words] = place.split(' ');
			expect(areaOf(words.join(' '))).toEqual({ kind, value: words.join(' ') });
		}
	});

	test.each(['metro-vancouver', 'greater-victoria'] as const)('%s names communities that exist', (group) => {
		const known = regions.flatMap((region) => placesOf(region)).map(({ value }) => value);
		for (const { value } of placesOf(group)) expect(known).toContain(value);
	});
});
