import { describe, expect, test } from 'vitest';
import { parse } from './field-error.ts';
import { actionFromResource, actionSchema, goalSchema } from './prescription.ts';

describe('a goal', () => {
	test('keeps the person’s words and takes scores in any digits', () => {
		const parsed = parse(goalSchema, { words: ' I want to sing again. ', importance: '٩', confidence: '' });
		expect(parsed).toEqual({
			ok: true,
			value: { words: 'I want to sing again.', importance: 9, confidence: null },
		});
	});

	test.each(['0', '11', '5.5', 'ten'])('refuses the score %s', (importance) => {
		expect(parse(goalSchema, { words: 'Sing', importance })).toEqual({
			ok: false,
			errors: [{ field: 'importance', code: 'score-wrong' }],
		});
	});

	test('wants words', () => {
		expect(parse(goalSchema, { words: ' \n ' })).toEqual({
			ok: false,
			errors: [{ field: 'words', code: 'required' }],
		});
	});
});

describe('an action', () => {
	test('needs only a kind and what to do; a short number is a phone number', () => {
		const parsed = parse(actionSchema, { kind: 'signpost', what: 'Call HealthLink BC', phone: '８-1-1' });
		expect(parsed.ok && parsed.value).toMatchObject({
			phone: '8-1-1',
			goalId: null,
			resourceId: null,
			who: '',
		});
	});

	test('says each field that is wrong', () => {
		const parsed = parse(actionSchema, { kind: 'send', what: '', goalId: "1' or 1=1" });
		expect(parsed).toEqual({
			ok: false,
			errors: [
				{ field: 'kind', code: 'choose-one' },
				{ field: 'what', code: 'required' },
				{ field: 'goalId', code: 'choose-from-list' },
			],
		});
	});

	test('starts from a resource as a signpost, within what an action may hold', () => {
		const made = actionFromResource({
			id: '0198c0de-0000-7000-8000-000000000001',
			name: 'n'.repeat(300),
			phones: [{ number: '604-555-0100' }, { number: '604-555-0101' }],
			fees: 'Free',
			hours: 'h'.repeat(500),
			howToGetThere: 'Bus 106',
		});
		expect(made).toMatchObject({ kind: 'signpost', cost: 'Free', phone: '604-555-0100' });
		expect(parse(actionSchema, made).ok).toBe(true);
	});
});
