import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => running.close());

let homes = 0;
/** Everybody at an address of their own, for one home may send only so often. */
const atHome = () => new Visitor(running.url, `192.0.2.${String((homes += 1))}`);

const name = { name: { name: 'Rosa Example' } };
const byPhone = { ...name, 'reach-by': { 'reach-by': 'phone' }, phone: { phone: '604 555 0123' } };
const needs = ['needs', 'more-needs', 'other-needs'];

const journeys = [
	{
		who: 'a person for themselves, by phone',
		door: 'self',
		answers: byPhone,
		pages: [...needs, 'words', 'name', 'reach-by', 'phone', 'times', 'language', 'communication', 'area'],
	},
	{
		who: 'a person for themselves, through a neighbour',
		door: 'self',
		answers: {
			...name,
			'reach-by': { 'reach-by': 'relative' },
			relative: { 'relative-name': 'Jo', 'relative-phone': '604-555-0124' },
		},
		pages: [...needs, 'words', 'name', 'reach-by', 'relative', 'times', 'language', 'communication', 'area'],
	},
	{
		who: 'a person for themselves, by a note at the desk',
		door: 'self',
		answers: { ...name, 'reach-by': { 'reach-by': 'desk-note' } },
		pages: [...needs, 'words', 'name', 'reach-by', 'language', 'communication', 'area'],
	},
	{
		who: 'a person for themselves, by letter',
		door: 'self',
		answers: { ...name, 'reach-by': { 'reach-by': 'letter' }, letter: { address: '1 Example St\nBurnaby' } },
		pages: [...needs, 'words', 'name', 'reach-by', 'letter', 'language', 'communication', 'area'],
	},
	{
		who: 'a person for themselves, in person',
		door: 'self',
		answers: { ...name, 'reach-by': { 'reach-by': 'in-person' } },
		pages: [...needs, 'words', 'name', 'reach-by', 'in-person', 'language', 'communication', 'area'],
	},
	{
		who: 'a person who does not feel safe',
		door: 'self',
		answers: { ...byPhone, 'other-needs': { 'other-needs': ['safety', 'forms'] } },
		pages: [
			...needs,
			'safety',
			'words',
			'name',
			'reach-by',
			'phone',
			'times',
			'language',
			'communication',
			'area',
		],
	},
	{
		who: 'a person whom it is not safe to call',
		door: 'self',
		answers: {
			...name,
			'other-needs': { 'other-needs': ['safety'] },
			safety: { 'safe-to-call': 'no' },
			'reach-safely': { 'reach-by': 'desk-note' },
		},
		pages: [...needs, 'safety', 'words', 'name', 'reach-safely', 'language', 'communication', 'area'],
	},
	{
		who: 'a neighbour',
		door: 'someone-i-know',
		answers: { ...byPhone, referrer: { 'referrer-name': 'Sam' } },
		pages: [
			'agreement',
			...needs,
			'words',
			'name',
			'reach-by',
			'phone',
			'times',
			'language',
			'communication',
			'area',
			'referrer',
		],
	},
	{
		who: 'a professional, shortly',
		door: 'professional',
		answers: { ...byPhone, professional: { 'referrer-name': 'Dr Lee', 'referrer-organization': 'Clinic' } },
		pages: ['agreement', ...needs, 'words', 'name', 'reach-by', 'phone', 'language', 'professional'],
	},
];

describe.each(['en', 'fr'])('in %s', (language) => {
	test.each(journeys)('$who: the pages in order, then a reference', async ({ door, answers, pages }) => {
		const visitor = atHome();
		expect(await visitor.refer(language, door, answers)).toEqual(pages);
		expect(await visitor.send(language)).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{6}$/);
	});
});

test('for oneself there are at most 10 questions on at most 13 pages with the check', () => {
	for (const { door, pages } of journeys.filter((journey) => journey.door === 'self')) {
		const questions = pages.filter((id) => id !== 'more-needs' && id !== 'other-needs');
		expect(questions.length, `${door}: ${pages.join(' ')}`).toBeLessThanOrEqual(10);
		expect(pages.length + 1, `${door}: ${pages.join(' ')}`).toBeLessThanOrEqual(13);
	}
});

test('a page ahead of a required answer leads back to it, and check waits for it too', async () => {
	const visitor = atHome();
	await visitor.post('/en', { door: 'self' });
	expect((await visitor.get('/en/refer/area')).location).toBe('/en/refer/name');
	expect((await visitor.get('/en/refer/check')).location).toBe('/en/refer/name');
	expect((await visitor.get('/en/refer/referrer')).location).toBe('/en/refer/name');
});

test('an answer changed from the check page leads back to it, and takes its followers along', async () => {
	const visitor = atHome();
	await visitor.refer('en', 'self', byPhone);
	const changed = await visitor.post('/en/refer/reach-by?change', { 'reach-by': 'letter' });
	expect(changed.location).toBe('/en/refer/letter');
	expect((await visitor.get('/en/refer/phone')).location).toBe('/en/refer/letter');
	await visitor.post('/en/refer/letter?change', { address: '1 Example St' });
	const { text } = await visitor.get('/en/refer/check');
	expect(text).toContain('1 Example St');
	expect(text).not.toContain('604 555 0123');
});

test('the language can change on the way, with every answer kept', async () => {
	const visitor = atHome();
	await visitor.refer('en', 'self', byPhone);
	const { text } = await visitor.get('/fr/refer/check');
	expect(text).toContain('<html lang="fr-CA" dir="ltr"');
	expect(text).toContain('Rosa Example');
});

test('stopping erases the answers and the cookie', async () => {
	const visitor = atHome();
	await visitor.refer('en', 'self', byPhone);
	const before = new Map(visitor.cookies);
	const stopped = await visitor.post('/en/stop', {});
	expect(stopped.location).toBe('/en');
	expect(stopped.headers.get('clear-site-data')).toContain('"storage"');
	expect(visitor.cookies.has('porchlight_draft')).toBe(false);
	before.forEach((value, cookie) => visitor.cookies.set(cookie, value));
	expect((await visitor.get('/en/refer/check')).location).toBe('/en');
});
