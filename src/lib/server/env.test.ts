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
	])('%s=%s', (name, value) => {
		const read = () => readEnvironment({ [name]: value });
		expect(read).toThrow(BadEnvironment);
		expect(read).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
		expect(read).not.toThrow(/canary/);
	});
});
