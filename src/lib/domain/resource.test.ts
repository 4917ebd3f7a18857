import { expect, test } from 'vitest';
import { fitting } from './resource.ts';

const somewhere = {
	cost: 'free' as 'free' | 'subsidised' | 'paid' | 'unknown',
	interpretation: false,
	languages: ['en'],
	areas: [{ kind: 'province' as 'province' | 'community' | 'postal-area', value: 'BC' }],
	position: 0,
};
const named = (name: string, more: Partial<typeof somewhere>) => ({ ...somewhere, name, ...more });
const names = (list: { name: string }[]) => list.map(({ name }) => name);

test('closer comes first, whatever it costs; what does not serve the area is left out', () => {
	const list = [
		named('province', {}),
		named('community', { cost: 'paid', areas: [{ kind: 'community', value: 'Vancouver' }] }),
		named('postal', { cost: 'unknown', areas: [{ kind: 'postal-area', value: 'V5K' }] }),
		named('elsewhere', { areas: [{ kind: 'community', value: 'Nelson' }] }),
	];
	expect(names(fitting(list, { area: 'v5k 0a1', language: 'en' }))).toEqual([
		'postal',
		'community',
		'province',
	]);
	expect(names(fitting(list, { area: null, language: 'en' }))).toEqual(['province']);
});

test('then who speaks the language, then who has interpreters, then the rest', () => {
	const list = [
		named('english', { position: 1 }),
		named('interpreter', { interpretation: true, cost: 'paid', position: 2 }),
		named('french', { languages: ['en', 'fr'], cost: 'unknown', position: 3 }),
	];
	expect(names(fitting(list, { area: null, language: 'fr' }))).toEqual(['french', 'interpreter', 'english']);
});

test('then what costs least, then the order of the directory', () => {
	const list = [
		named('unknown', { cost: 'unknown' }),
		named('paid', { cost: 'paid' }),
		named('subsidised', { cost: 'subsidised' }),
		named('free, second', { position: 2 }),
		named('free, first', { position: 1 }),
	];
	expect(names(fitting(list, { area: null, language: 'en' }))).toEqual([
		'free, first',
		'free, second',
		'subsidised',
		'paid',
		'unknown',
	]);
});
