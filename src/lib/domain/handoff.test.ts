import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { edgeHandoffJson, handoffDoors, handoffVersion, readEdgeHandoff, readHandoff } from './handoff.ts';
import type { Answers } from './interview/question.ts';

const languages = ['en', 'pa'];
const grace = {
	door: 'professional',
	agreement: 'agrees',
	needs: ['food'],
	name: 'Grace',
	'reach-by': 'phone',
	phone: '٦٠٤ ٥٥٥ ٠١٩٩',
	'referrer-name': 'Dr. Chen',
	'referrer-organization': 'Fraser Clinic',
};
const read = (given: unknown) => readHandoff(given, { languages, marks: false });
const readAnswers = (more: Record<string, unknown>) =>
	read({ language: 'en', answers: { ...grace, ...more } });
const without = (...names: string[]) =>
	Object.fromEntries(Object.entries(grace).filter(([name]) => !names.includes(name)));

describe('a handoff is read as the interview reads its pages', () => {
	test('each field by its own schema; what was not given is not there', () => {
		const read = readAnswers({ words: '  two\r\nlines ', area: null });
		expect(read).toEqual({
			ok: true,
			handoff: { language: 'en', answers: { ...grace, phone: '604 555 0199', words: 'two\nlines' } },
		});
	});

	test('every public door, and never the desk’s', () => {
		expect(handoffDoors).toEqual(['self', 'someone-i-know', 'professional']);
		const self = { door: 'self', name: 'Grace', 'reach-by': 'desk-note' };
		expect(read({ language: 'pa', answers: self })).toMatchObject({ ok: true });
		const desk = read({ language: 'en', answers: { ...self, door: 'connector-for-caller' } });
		expect(desk).toEqual({ ok: false, errors: [{ field: 'answers.door', code: 'choose-from-list' }] });
	});

	test('fields of ours that say nothing are passed over, on the path or not', () => {
		expect(readAnswers({ address: '', communication: [], words: '' })).toMatchObject({ ok: true });
	});
});

describe('a refusal names the field', () => {
	test.each([
		['a door that is none', { door: 'window' }, 'answers.door', 'choose-from-list'],
		['a need that is none', { needs: ['food', 'love'] }, 'answers.needs', 'choose-from-list'],
		['needs that are no list', { needs: 'food' }, 'answers.needs', 'wrong-type'],
		['a list of no codes', { needs: [1] }, 'answers.needs', 'wrong-type'],
		['a name that is a number', { name: 7 }, 'answers.name', 'wrong-type'],
		['no name', { name: ' ' }, 'answers.name', 'required'],
		['a name too long', { name: 'x'.repeat(121) }, 'answers.name', 'too-long'],
		['words too long', { words: 'x'.repeat(2001) }, 'answers.words', 'too-long'],
		['a phone number without its area code', { phone: '555 0199' }, 'answers.phone', 'phone-short'],
		['no way to reach them', { 'reach-by': '' }, 'answers.reach-by', 'choose-one'],
		['a field that is none', { email: 'grace@example.org' }, 'answers.email', 'unknown-field'],
		['a field that is not asked then', { address: '1 Main Street' }, 'answers.address', 'not-asked'],
		['marks, which only we make', { 'words-suggest': ['food'] }, 'answers.words-suggest', 'unknown-field'],
		['a name of every object', JSON.parse('{"__proto__":{"a":1}}'), 'answers.__proto__', 'unknown-field'],
	])('%s', (_, more, field, code) => {
		const given = { language: 'en', answers: Object.assign(Object.create(null), grace) };
		for (const [name, value] of Object.entries(more as object)) {
			Object.defineProperty(given.answers, name, { value, enumerable: true });
		}
		expect(read(given)).toEqual({ ok: false, errors: [{ field, code }] });
	});

	test('several at once, each for itself', () => {
		expect(read({ language: 'tlh', answers: { ...without('name', 'phone') }, extra: 1 })).toEqual({
			ok: false,
			errors: [
				{ field: 'extra', code: 'unknown-field' },
				{ field: 'language', code: 'choose-from-list' },
				{ field: 'answers.name', code: 'required' },
				{ field: 'answers.phone', code: 'phone-required' },
			],
		});
	});

	test('who is not safe and must not be called is reached in no way that comes to their home', () => {
		const unsafe = { 'other-needs': ['safety'], 'safe-to-call': 'no' };
		expect(readAnswers(unsafe)).toEqual({
			ok: false,
			errors: [{ field: 'answers.reach-by', code: 'choose-from-list' }],
		});
	});

	test.each([null, [], 'text', 7])('%j is no handoff', (given) => {
		expect(read(given)).toEqual({ ok: false, errors: [{ field: '', code: 'wrong-type' }] });
		const nothing = read({ language: 'en', answers: given });
		expect(nothing).toEqual({ ok: false, errors: [{ field: 'answers', code: 'wrong-type' }] });
	});
});

describe('what an edge seals', () => {
	const sentAt = new Date('2026-11-30T17:00:00.000Z');
	const answers: Answers = {
		door: 'self',
		words: 'I am hungry.',
		'words-suggest': ['food'],
		heard: ['food'],
		name: 'Grace',
		'reach-by': 'desk-note',
	};
	const handoff = { language: 'pa', answers, reference: 'K7M4QX', sentAt };

	test('comes out as it went in, with the marks', () => {
		expect(readEdgeHandoff(JSON.parse(edgeHandoffJson(handoff)), languages)).toEqual({ ok: true, handoff });
	});

	test.each([
		['reference', 'K0M4QX'],
		['reference', undefined],
		['sentAt', 'yesterday'],
	])('is refused with another %s (%s)', (field, value) => {
		const given = { ...JSON.parse(edgeHandoffJson(handoff)), [field]: value };
		expect(readEdgeHandoff(given, languages)).toEqual({ ok: false, errors: [{ field, code: 'wrong-type' }] });
	});

	/**
	 * One handoff for each page of the interview as it was when its version began. An edge that nobody has
	 * renewed sends such ones: where this fails, raise `handoffVersion` and keep reading the older ones.
	 */
	const folder = 'tests/support/handoffs';
	test.each(readdirSync(folder))('of the time of %s still opens', (file) => {
		const older = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>[];
		expect(file).toBe(`version-${String(handoffVersion)}.json`);
		expect(older.length).toBeGreaterThan(15);
		for (const one of older)
			expect(readEdgeHandoff(one, languages), JSON.stringify(one)).toMatchObject({ ok: true });
	});
});
