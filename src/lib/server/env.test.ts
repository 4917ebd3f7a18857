import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadEnvironment, readEnvironment } from './env.ts';
import { makeHubKeyPair } from './hub-seal.ts';

const { point } = await makeHubKeyPair();
const HUB_PUBLIC_KEY = point.toString('base64url');

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
		hearingModel: undefined,
		hearingService: { outside: 'OpenAI', keptDays: 30 },
		hub: undefined,
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
		HEARING_MODEL: 'Systran/faster-whisper-large-v3',
		HEARING_SERVICE: 'Cedar House',
		HEARING_KEPT_DAYS: '3',
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
		hearingModel: 'Systran/faster-whisper-large-v3',
		hearingService: { outside: null, keptDays: 3 },
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
		['HEARING_MODEL', 'a model'],
		['HEARING_SERVICE', '<canary>'],
		['HEARING_KEPT_DAYS', 'canary'],
		['HEARING_KEPT_DAYS', '-1'],
		['HUB_URL', 'hub.example.org'],
		['HUB_URL', 'http://hub.example.org'],
		['HUB_URL', 'https://hub.example.org/porchlight'],
		['HUB_PUBLIC_KEY', 'canary'],
		['HUB_PUBLIC_KEY', `${HUB_PUBLIC_KEY.slice(0, 20)}canary${HUB_PUBLIC_KEY.slice(26)}`],
	])('%s=%s', (name, value) => {
		const read = () => readEnvironment({ [name]: value });
		expect(read).toThrow(BadEnvironment);
		expect(read).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
		expect(read).not.toThrow(/canary/);
	});
});

describe('an edge', () => {
	test.each([
		'https://Hub.example.org/',
		'http://127.0.0.1:3000',
		'http://localhost:3000',
		'http://[::1]:3000',
	])('knows its hub at %s and its key', (HUB_URL) => {
		const { hub } = readEnvironment({ HUB_URL, HUB_PUBLIC_KEY });
		expect(hub?.url).toBe(new URL(HUB_URL).origin);
		expect(hub?.key.point.equals(point)).toBe(true);
	});

	test.each([
		['HUB_PUBLIC_KEY', { HUB_URL: 'https://hub.example.org' }],
		['HUB_URL', { HUB_PUBLIC_KEY }],
		[
			'PORCHLIGHT_SECRET',
			{ HUB_URL: 'https://hub.example.org', HUB_PUBLIC_KEY, PORCHLIGHT_SECRET: 'canary'.repeat(6) },
		],
	])('is not started when %s is not as it has to be beside the others', (name, environment) => {
		expect(() => readEnvironment(environment)).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
		expect(() => readEnvironment(environment)).not.toThrow(/canary/);
	});
});
