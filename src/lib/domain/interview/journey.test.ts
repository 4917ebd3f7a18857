import { describe, expect, test } from 'vitest';
import { needCodes } from '../need.ts';
import { answer, withUnchecked } from './answering.ts';
import { firstMissing, mayOpen, nextAfter, pathOf, previousBefore, pruned } from './journey.ts';
import { mayBeSkipped, oneOf, typedLine, type Answers, type Question } from './question.ts';
import { questions } from './questions.ts';

const list: Question[] = [
	{
		id: 'way',
		step: 'reaching',
		fields: [oneOf('way', ['phone', 'letter'], true)],
		askWhen: () => true,
	},
	{
		id: 'phone',
		step: 'reaching',
		fields: [typedLine('phone', { max: 20, required: true })],
		askWhen: (answers) => answers['way'] === 'phone',
	},
	{
		id: 'hours',
		step: 'reaching',
		fields: [typedLine('hours', { max: 20 })],
		askWhen: (answers) => answers['phone'] !== undefined,
	},
	{ id: 'more', step: 'about', fields: [typedLine('more', { max: 20 })], askWhen: () => true },
];
const ids = (answers: Answers) => pathOf(list, answers).map(({ id }) => id);

describe('the path', () => {
	test('is what the answers lead to, in the order of the list', () => {
		expect(ids({ door: 'self' })).toEqual(['way', 'more']);
		expect(ids({ door: 'self', way: 'phone', phone: '1' })).toEqual(['way', 'phone', 'hours', 'more']);
	});

	test('forgets an answer whose question is no longer asked, and all that hung on it', () => {
		const changed: Answers = { door: 'self', way: 'letter', phone: '1', hours: 'noon', more: 'x' };
		expect(ids(changed)).toEqual(['way', 'more']);
		expect(pruned(list, changed)).toEqual({ door: 'self', way: 'letter', more: 'x' });
	});

	test('stops at the first answer that is required and missing', () => {
		expect(firstMissing(list, { door: 'self' })?.id).toBe('way');
		expect(mayOpen(list, { door: 'self' }, 'more')).toBe(false);
		expect(mayOpen(list, { door: 'self', way: 'letter' }, 'more')).toBe(true);
		expect(mayOpen(list, { door: 'self', way: 'letter' }, 'phone')).toBe(false);
		expect(firstMissing(list, { door: 'self', way: 'letter' })).toBeNull();
	});

	test('leads forward to the check and back to the beginning', () => {
		const answers: Answers = { door: 'self', way: 'letter' };
		expect(nextAfter(list, answers, 'way')?.id).toBe('more');
		expect(nextAfter(list, answers, 'more')).toBeNull();
		expect(previousBefore(list, answers, 'check')?.id).toBe('more');
		expect(previousBefore(list, answers, 'way')).toBeNull();
	});
});

describe('an answer', () => {
	const [way] = list;
	if (!way) throw new Error('the list is empty');

	test('is kept among the others when every field is well', () => {
		expect(answer(way, { door: 'self', more: 'x' }, { way: ['phone'] })).toEqual({
			ok: true,
			answers: { door: 'self', more: 'x', way: 'phone' },
		});
	});

	test.each([
		[{}, 'choose-one'],
		[{ way: [''] }, 'choose-one'],
		[{ way: ['pigeon'] }, 'choose-from-list'],
	])('%j is refused with %s', (submitted, code) => {
		expect(answer(way, { door: 'self' }, submitted)).toEqual({ ok: false, errors: [{ field: 'way', code }] });
	});
});

describe('an answer left unchecked', () => {
	test('is kept as it stands, and keeps everything from being sent', () => {
		const [way, phone] = list;
		if (!way || !phone) throw new Error('the list is too short');
		const left = withUnchecked(way, { door: 'self' }, { way: ['pigeon'] });
		expect(left).toEqual({ door: 'self', way: 'pigeon' });
		expect(firstMissing(list, left)?.id).toBe('way');
		const long = withUnchecked(phone, { door: 'self', way: 'phone' }, { phone: ['1'.repeat(9000)] });
		expect(String(long['phone'])).toHaveLength(4000);
		expect(firstMissing(list, long)?.id).toBe('phone');
	});
});

describe('the list', () => {
	test('asks nothing twice: no id and no field name comes again on one path', () => {
		for (const door of ['self', 'someone-i-know', 'professional', 'connector-for-caller'] as const) {
			for (const way of ['phone', 'relative', 'desk-note', 'letter', 'in-person']) {
				const path = pathOf(questions, { door, 'reach-by': way, 'other-needs': ['safety'] });
				const names = path.flatMap(({ fields }) => fields.map(({ name }) => name));
				expect(new Set(names).size, `${door} ${way}`).toBe(names.length);
			}
		}
		expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
	});

	test('shows at most six answers and three fields on a page', () => {
		const every: Answers = { door: 'self', 'words-suggest': [...needCodes] };
		for (const { id, fields } of questions) {
			const offered = fields.flatMap((field) => field.offered?.(every) ?? field.options);
			expect(offered.length, id).toBeLessThanOrEqual(6);
			expect(fields.length, id).toBeLessThanOrEqual(3);
		}
	});

	test('still takes an answer that is offered no more, and nothing that never was', () => {
		const times = questions.find(({ id }) => id === 'times');
		if (!times) throw new Error('the times are not asked');
		const said = (code: string) => answer(times, { door: 'self' }, { 'message-safe': [code] }).ok;
		expect(['yes', 'no', 'not-sure', '', 'perhaps'].map(said)).toEqual([true, true, true, true, false]);
		expect(times.fields.flatMap(({ options }) => options)).not.toContain('not-sure');
	});

	test('requires of oneself only a name and one way to be reached', () => {
		const path = pathOf(questions, { door: 'self', 'reach-by': 'phone' });
		expect(path.filter((question) => !mayBeSkipped(question)).map(({ id }) => id)).toEqual([
			'name',
			'reach-by',
			'phone',
		]);
	});
});
