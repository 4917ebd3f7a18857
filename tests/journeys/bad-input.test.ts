import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#lib/domain/interview/answering.ts';
import type { Answers, Field, Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { badBodies, badWords } from '../support/bad-values.ts';
import { answersLeadingTo, formOf } from '../support/interview-answers.ts';
import { summaryOf, textOf, tickedIn, titleOf, typedIn } from '../support/page-text.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor, type Answer } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ LOG_LEVEL: 'warn' });
});
afterAll(() => running.close());

const isTyped = ({ kind }: Field) => kind === 'line' || kind === 'lines' || kind === 'phone';
const fields = questions.flatMap((question) => question.fields.map((field) => ({ question, field })));
const rows = ['en', 'fr'].flatMap((language) =>
	fields.map(({ question, field }) => ({ language, at: `${question.id}/${field.name}`, question, field })),
);

/** A page of ours holds exactly the elements it was made of. */
function expectNothingInjected(page: string, what: string) {
	expect(page, what).not.toMatch(/<script>alert|<img src=x|<svg onload|<b>bold/);
	expect(page, what).not.toContain('\n    at ');
}

interface Sent {
	language: string;
	question: Question;
	answers: Answers;
	submitted: Record<string, string[]>;
	refused: Answer;
	what: string;
}

/** The same page, with words that say how to mend it, and all that was typed still there. */
function expectMendable({ language, question, answers, submitted, refused, what }: Sent) {
	const words = JSON.parse(readFileSync(`locales/${language}/errors.json`, 'utf8')) as Record<string, string>;
	const expected = answer(question, answers, submitted);
	if (expected.ok) throw new Error(`${what} was refused but is right`);
	expect(titleOf(refused.text), what).toMatch(language === 'en' ? /^Error: ./ : /^Erreur\s: ./);
	// Where a page has several fields, each link names its own before it says what is wrong.
	const links = summaryOf(refused.text);
	expect([...links.keys()], what).toEqual(expected.errors.map(({ field }) => field));
	for (const { field, code } of expected.errors) {
		const [named = '', rest] = (links.get(field) ?? '').split(words[code] ?? 'no such code');
		expect([named !== '', rest], what).toEqual([question.fields.length > 1, '']);
	}
	expect(new Set(links.values()).size, what).toBe(links.size);
	expect(refused.text, what).toMatch(/<h2[^>]*id="error-summary"[^>]*autofocus/);
	for (const { field } of expected.errors) {
		expect(refused.text, what).toContain(` id="${field}"`);
		expect(refused.text, what).toContain(` id="${field}-error"`);
	}
	for (const field of question.fields) {
		const typed = submitted[field.name] ?? [];
		if (isTyped(field)) expect(typedIn(refused.text, field.name), what).toBe(typed[0] ?? '');
		else {
			const codes = typed.filter((code) => (field.offered?.(answers) ?? field.options).includes(code));
			expect(tickedIn(refused.text, field.name).sort(), what).toEqual([...new Set(codes)].sort());
		}
	}
	expectNothingInjected(refused.text, what);
}

describe('every field of the list takes or refuses every bad value in words', () => {
	test.each(rows)('$language $at', async ({ language, question, field }) => {
		const visitor = new Visitor(running.url);
		const answers = answersLeadingTo(question);
		const door = { door: answers.door };
		const right = formOf(question, answers);
		await visitor.post(`/${language}`, door);
		for (const each of questions) {
			const form = formOf(each, answers);
			await visitor.post(`/${language}/refer/${each.id}`, form);
		}
		expect((await visitor.get(`/${language}/refer/check`)).status).toBe(200);

		const check = async (what: string, body: FormData | string | Record<string, string | string[]>) => {
			const response = await visitor.post(`/${language}/refer/${question.id}?change`, body);
			expect([303, 400], what).toContain(response.status);
			if (response.status === 303) expect(response.location, what).toMatch(`/${language}/refer/`);
			expectNothingInjected(response.text, what);
			return response;
		};

		for (const [what, value] of Object.entries(badWords)) {
			const form = { ...right, [field.name]: value };
			const submitted = Object.fromEntries(Object.entries(form).map(([name, one]) => [name, [one].flat()]));
			const response = await check(what, form);
			const expected = answer(question, answers, submitted);
			expect(response.status, what).toBe(expected.ok ? 303 : 400);
			if (response.status === 400) {
				expectMendable({ language, question, answers, submitted, refused: response, what });
			} else if (expected.ok && isTyped(field)) {
				const page = (await visitor.get(`/${language}/refer/check`)).text;
				expectNothingInjected(page, what);
				expect(textOf(page), what).toContain(expected.answers[field.name]);
				const again = (await visitor.get(`/${language}/refer/${question.id}?change`)).text;
				expect(typedIn(again, field.name), what).toBe(expected.answers[field.name]);
			}
		}
		for (const [what, body] of Object.entries(badBodies(field.name))) {
			const response = await check(what, body);
			if (response.status === 400) expect(summaryOf(response.text).size, what).toBeGreaterThan(0);
		}
	});
});

test('nothing of it was an error of ours', () => {
	expect(running.said()).not.toContain('request-failed');
});
