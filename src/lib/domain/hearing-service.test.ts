import { expect, test } from 'vitest';
import { hearingService } from './hearing-service.ts';

const at = (address?: string, name?: string, keptDays?: number) =>
	hearingService({ address, name, keptDays });

test.each([
	'http://127.0.0.1:8000/v1',
	'http://localhost:8000/v1',
	'http://[::1]:8000/v1',
	'http://10.1.2.3/v1',
	'http://172.20.0.5/v1',
	'http://192.168.1.20:9000/v1',
	'http://[fd12:3456::1]/v1',
	'http://whisper:8000/v1',
	'https://whisper.local/v1',
	'https://ear.library.internal/v1',
])('%s is a computer of this house, which keeps nothing unless the house says so', (address) => {
	expect(at(address)).toEqual({ outside: null, keptDays: 0 });
	expect(at(address, undefined, 7)).toEqual({ outside: null, keptDays: 7 });
});

test.each(['http://172.32.0.5/v1', 'https://11.0.0.1/v1', 'https://127.0.0.1.example.org/v1'])(
	'%s is elsewhere, and nobody has said how long it keeps the sound',
	(address) => {
		expect(at(address)).toEqual({ outside: new URL(address).hostname, keptDays: null });
	},
);

test('OpenAI may keep it for 30 days, unless the house has agreed on something else', () => {
	const openai = { outside: 'OpenAI', keptDays: 30 };
	expect(at()).toEqual(openai);
	expect(at('https://api.openai.com/v1')).toEqual(openai);
	expect(at(undefined, undefined, 0)).toEqual({ outside: 'OpenAI', keptDays: 0 });
	expect(at('https://hear.example.org/v1', 'Example Speech', 2)).toEqual({
		outside: 'Example Speech',
		keptDays: 2,
	});
});
