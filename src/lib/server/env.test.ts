import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadEnvironment, readEnvironment } from './env.ts';

test('an empty environment is a whole one', () => {
	expect(readEnvironment({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		origin: undefined,
		dataFolder: resolve('data'),
		databaseUrl: undefined,
		secret: undefined,
		logLevel: 'info',
		trustedProxies: [],
		metricsToken: undefined,
		openaiApiKey: undefined,
		openaiBaseUrl: undefined,
		speechModel: 'gpt-4o-mini-tts',
		speechVoice: 'alloy',
	});
});

test('a variable that is set to nothing counts as not set', () => {
	expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', PORCHLIGHT_SECRET: '' })).toEqual(
		readEnvironment({}),
	);
});

test('reads every variable', () => {
	const environment = readEnvironment({
		PORT: '0',
		HOST: '::1',
		ORIGIN: 'https://Help.Example.org/',
		PORCHLIGHT_DATA: '/srv/porchlight',
		DATABASE_URL: 'postgres://porchlight@localhost/porchlight?host=%2Frun%2Fpostgresql',
		PORCHLIGHT_SECRET: 'x'.repeat(32),
		LOG_LEVEL: 'warn',
		TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32,192.0.2.1',
		METRICS_TOKEN: 'y'.repeat(16),
		OPENAI_API_KEY: 'sk-z',
		OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1',
		SPEECH_MODEL: 'hexgrad/Kokoro-82M',
		SPEECH_VOICE: 'af_heart',
	});
	expect(environment).toEqual({
		port: 0,
		host: '::1',
		origin: 'https://help.example.org',
		dataFolder: '/srv/porchlight',
		databaseUrl: 'postgres://porchlight@localhost/porchlight?host=%2Frun%2Fpostgresql',
		secret: 'x'.repeat(32),
		logLevel: 'warn',
		trustedProxies: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1'],
		metricsToken: 'y'.repeat(16),
		openaiApiKey: 'sk-z',
		openaiBaseUrl: 'http://127.0.0.1:8000/v1',
		speechModel: 'hexgrad/Kokoro-82M',
		speechVoice: 'af_heart',
	});
});

describe('a bad value stops the boot and names itself', () => {
	test.each([
		['PORT', '-1'],
		['PORT', '65536'],
		['PORT', '3e3'],
		['HOST', 'my host'],
		['ORIGIN', 'help.example.org'],
		['ORIGIN', 'https://help.example.org/path'],
		['ORIGIN', 'ftp://help.example.org'],
		['DATABASE_URL', 'mysql://a@b/c'],
		['DATABASE_URL', 'postgres://host-without-a-database'],
		['PORCHLIGHT_SECRET', 'canary-too-short'],
		['LOG_LEVEL', 'loud'],
		['TRUSTED_PROXIES', '10.0.0.0/33'],
		['TRUSTED_PROXIES', 'proxy.example.org'],
		['METRICS_TOKEN', 'canary'],
		['OPENAI_API_KEY', 'two canary words'],
		['OPENAI_BASE_URL', 'api.openai.com/v1'],
		['OPENAI_BASE_URL', 'https://canary@api.example.org/v1'],
		['SPEECH_MODEL', 'a model'],
		['SPEECH_VOICE', 'x'.repeat(101)],
	])('%s=%s', (name, value) => {
		const read = () => readEnvironment({ [name]: value });
		expect(read).toThrow(BadEnvironment);
		expect(read).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
		expect(read).not.toThrow(/canary/);
	});
});
