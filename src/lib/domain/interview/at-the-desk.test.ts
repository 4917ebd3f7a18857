import { expect, test } from 'vitest';
import { deskServices, type DeskService } from '../site.ts';
import { atDesk } from './at-the-desk.ts';
import type { Answers } from './question.ts';
import { questions } from './questions.ts';

const offered = (id: string, name: string, answers: Answers) =>
	questions
		.find((question) => question.id === id)
		?.fields.find((field) => field.name === name)
		?.offered?.(answers);
const at = (...takes: DeskService[]) => atDesk({ door: 'self' }, takes);

test('a note waits, and a connector is met, only where the desk does that', () => {
	const ways = ['phone', 'relative', 'desk-note', 'letter', 'in-person'];
	const withoutNote = ways.filter((way) => way !== 'desk-note');
	expect(offered('reach-by', 'reach-by', at(...deskServices))).toEqual(ways);
	expect(offered('reach-by', 'reach-by', at('meetings'))).toEqual(withoutNote);
	expect(offered('reach-safely', 'reach-by', at())).toEqual(['in-person', 'relative']);
	expect(offered('in-person', 'meet-where', at('notes'))).toEqual(['home', 'elsewhere']);
	expect(offered('in-person', 'meet-where', at('meetings'))).toEqual(['this-place', 'home', 'elsewhere']);
});

test('where nothing is known of the desk, everything is offered', () => {
	expect(offered('reach-by', 'reach-by', { door: 'self' })).toContain('desk-note');
	expect(offered('in-person', 'meet-where', { door: 'self' })).toContain('this-place');
});
