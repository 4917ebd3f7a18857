import { expect, test } from 'vitest';
import { createLog, type LogLine, type LogLevel } from './log.ts';

function logged(line: object, level: LogLevel = 'info'): Record<string, unknown> | undefined {
	const lines: string[] = [];
	createLog(level, { write: (text) => void lines.push(text) }).info(line as LogLine);
	return lines[0] === undefined ? undefined : (JSON.parse(lines[0]) as Record<string, unknown>);
}

test('writes one JSON line of the fields that are allowed', () => {
	const line = {
		event: 'request',
		route: '/[locale=locale]/refer/[question=question]',
		method: 'POST',
		status: 303,
		ms: 12.5,
		request: '0190-aa',
		host: '127.0.0.1',
		port: 3000,
		job: 'deliver-outbox',
		count: 3,
		code: '57P01',
		error: 'TypeError',
	};
	expect(logged(line)).toEqual({ ...line, level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/) });
});

test.each([
	[
		'a field nobody allowed',
		{ event: 'request', name: 'Rose', msg: 'Rose', message: 'Rose', err: new Error('Rose') },
	],
	[
		'free text in a field for codes',
		{ event: 'request', code: 'Rose came', route: '/en?name Rose', error: 'no Rose!' },
	],
	['text in a field for numbers', { event: 'request', status: 'Rose', ms: NaN, count: { of: 'Rose' } }],
	['an event that is no code', { event: 'Rose came by' }],
	['an inherited field', Object.create({ name: 'Rose' }) as object],
])('drops %s', (_, line) => {
	const written = logged(line);
	expect(JSON.stringify(written)).not.toContain('Rose');
	expect(Object.keys(written ?? {}).filter((key) => !['event', 'level', 'time'].includes(key))).toEqual([]);
});

test('is quiet below its level', () => {
	expect(logged({ event: 'request' }, 'warn')).toBeUndefined();
});
