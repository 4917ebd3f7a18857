import { resolve } from 'node:path';
import * as v from 'valibot';
import { hearingService, type HearingService } from '#lib/domain/hearing-service.ts';
import { isDatabaseUrl, isNetwork, isOrigin, isWebAddress } from './addresses.ts';
import type { HubPublicKey } from './hub-key.ts';
import { hubVariables } from './hub-variables.ts';
import { logLevels, type LogLevel } from './log.ts';

/** Everything the environment may say, read once at boot. */
export interface Environment {
	port: number;
	host: string;
	/** The address people see, such as https://help.example.org; undefined: taken from host and port. */
	origin: string | undefined;
	dataFolder: string;
	/** An external PostgreSQL, 15 or later; undefined: the one inside. */
	databaseUrl: string | undefined;
	/** At least 32 characters; undefined: a key kept in the data folder. */
	secret: string | undefined;
	logLevel: LogLevel;
	/** Addresses and networks (CIDR) of proxies whose X-Forwarded-For is believed. */
	trustedProxies: readonly string[];
	/** Lets others than this machine itself read /metrics; undefined: loopback only. */
	metricsToken: string | undefined;
	/** A speech service shaped like OpenAI's; without a key and an address there is none. */
	openaiApiKey: string | undefined;
	openaiBaseUrl: string | undefined;
	/** The model and the voice that read pages aloud there. */
	speechModel: string;
	speechVoice: string;
	/** The model there that understands and translates people's own words; undefined: none does. */
	understandingModel: string | undefined;
	/** The model there that writes down what is said; undefined: nobody can answer by speaking. */
	hearingModel: string | undefined;
	/** Who listens, as people are told before they speak. */
	hearingService: HearingService;
	/** The hub that this machine is an edge of; undefined: a house of its own. */
	hub: { url: string; key: HubPublicKey } | undefined;
}

/** A value of the environment that cannot be used; the message names the variable and never shows a secret. */
export class BadEnvironment extends Error {
	override readonly name = 'BadEnvironment';
	constructor(
		readonly variable: string,
		needed: string,
	) {
		super(`${variable} ${needed}.`);
	}
}

const filled = (needed: string) => v.pipe(v.string(), v.trim(), v.minLength(1, needed));

const serviceName = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^[\w.:/@-]{1,100}$/, 'must be a name in one word, of at most 100 characters'),
);

const variables = {
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535'),
			v.transform(Number),
			v.maxValue(65_535, 'must be a port number, 0 to 65535'),
		),
		'3000',
	),
	HOST: v.optional(
		v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9.:-]+$/, 'must be an address or a host name')),
		'127.0.0.1',
	),
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check(isOrigin, 'must be an address such as https://help.example.org, without a path'),
			v.transform((text) => new URL(text).origin),
		),
	),
	PORCHLIGHT_DATA: v.optional(
		v.pipe(
			filled('must be a folder'),
			v.transform((path) => resolve(path)),
		),
		'./data',
	),
	DATABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check(isDatabaseUrl, 'must be an address such as postgres://name:password@host:5432/database'),
		),
	),
	PORCHLIGHT_SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters'))),
	LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
	TRUSTED_PROXIES: v.optional(
		v.pipe(
			v.string(),
			v.transform((list) =>
				list
					.split(',')
					.map((part) => part.trim())
					.filter(Boolean),
			),
			v.check(
				(list) => list.every(isNetwork),
				'must be addresses or networks such as 10.0.0.0/8, between commas',
			),
		),
		'',
	),
	METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16, 'must have at least 16 characters'))),
	OPENAI_API_KEY: v.optional(
		v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]+$/, 'must be a key, in one word')),
	),
	OPENAI_BASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check(isWebAddress, 'must be an address such as https://api.openai.com/v1'),
		),
	),
	SPEECH_MODEL: v.optional(serviceName, 'gpt-4o-mini-tts'),
	SPEECH_VOICE: v.optional(serviceName, 'alloy'),
	UNDERSTANDING_MODEL: v.optional(serviceName),
	HEARING_MODEL: v.optional(serviceName),
	HEARING_SERVICE: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^[^\p{Cc}<>{}]{1,60}$/u, 'must be a name of at most 60 characters'),
		),
	),
	HEARING_KEPT_DAYS: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^\d{1,4}$/, 'must be a number of days, 0 where nothing is kept'),
			v.transform(Number),
		),
	),
	...hubVariables,
};

/** Reads and checks the environment; an empty variable counts as not set. Throws `BadEnvironment`. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
	const read = <Name extends keyof typeof variables>(name: Name): v.InferOutput<(typeof variables)[Name]> => {
		const given = source[name]?.trim() === '' ? undefined : source[name];
		const result = v.safeParse(variables[name], given);
		if (!result.success) throw new BadEnvironment(name, result.issues[0].message);
		return result.output;
	};
	return {
		port: read('PORT'),
		host: read('HOST'),
		origin: read('ORIGIN'),
		dataFolder: read('PORCHLIGHT_DATA'),
		databaseUrl: read('DATABASE_URL'),
		secret: read('PORCHLIGHT_SECRET'),
		logLevel: read('LOG_LEVEL'),
		trustedProxies: read('TRUSTED_PROXIES'),
		metricsToken: read('METRICS_TOKEN'),
		openaiApiKey: read('OPENAI_API_KEY'),
		openaiBaseUrl: read('OPENAI_BASE_URL'),
		speechModel: read('SPEECH_MODEL'),
		speechVoice: read('SPEECH_VOICE'),
		understandingModel: read('UNDERSTANDING_MODEL'),
		hearingModel: read('HEARING_MODEL'),
		hearingService: hearingService({
			address: read('OPENAI_BASE_URL'),
			name: read('HEARING_SERVICE'),
			keptDays: read('HEARING_KEPT_DAYS'),
		}),
		hub: hubOf(read('HUB_URL'), read('HUB_PUBLIC_KEY') ?? undefined, read('PORCHLIGHT_SECRET')),
	};
}

/** Both or neither. An edge's own key has to end with the program, so it takes none that would outlast it. */
function hubOf(url?: string, key?: HubPublicKey, secret?: string): Environment['hub'] {
	if (url === undefined && key === undefined) return undefined;
	if (url === undefined) throw new BadEnvironment('HUB_URL', 'must be set where HUB_PUBLIC_KEY is');
	if (key === undefined) throw new BadEnvironment('HUB_PUBLIC_KEY', 'must be set where HUB_URL is');
	if (secret !== undefined) {
		throw new BadEnvironment(
			'PORCHLIGHT_SECRET',
			'must not be set where HUB_URL is: an edge makes a new key',
		);
	}
	return { url, key };
}
