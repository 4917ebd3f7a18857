import pino from 'pino';

/**
 * Everything a log line may say besides time, level and event. No field can hold words of a person: each
 * is a number, a flag or a code, and whatever does not look like one is dropped.
 */
export interface LogFields {
	/** SvelteKit's route id, with its parameters' names and never their values. */
	route?: string | null;
	method?: string;
	status?: number;
	ms?: number;
	requestId?: string;
	host?: string;
	port?: number;
	job?: string;
	count?: number;
	/** A code of ours, of PostgreSQL (SQLSTATE) or of the system (ECONNREFUSED). */
	code?: string;
	/** The class of an error, never its message. */
	errorName?: string;
}

export interface Log {
	debug(event: string, fields?: LogFields): void;
	info(event: string, fields?: LogFields): void;
	warn(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
}

const word = /^[A-Za-z0-9_./:[\]()=-]{1,120}$/;
const kinds: Record<keyof LogFields, 'word' | 'number'> = {
	route: 'word',
	method: 'word',
	status: 'number',
	ms: 'number',
	requestId: 'word',
	host: 'word',
	port: 'number',
	job: 'word',
	count: 'number',
	code: 'word',
	errorName: 'word',
};
const eventCode = /^[a-z][a-z0-9-]{0,60}$/;

function allowed(fields: LogFields): Record<string, unknown> {
	const given = new Map<string, unknown>(Object.entries(fields));
	return Object.fromEntries(
		Object.entries(kinds)
			.map(([name, kind]) => [name, kind, given.get(name)] as const)
			.filter(([, kind, value]) =>
				kind === 'number'
					? typeof value === 'number' && Number.isFinite(value)
					: typeof value === 'string' && word.test(value),
			)
			.map(([name, , value]) => [name, value]),
	);
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** JSON lines on standard output, made of an event's code and fields from the allow-list. */
export function createLog(level: LogLevel, destination?: { write(line: string): void }): Log {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) },
	};
	const lines = destination ? pino(options, destination) : pino(options);
	const write =
		(at: Exclude<LogLevel, 'silent'>) =>
		(event: string, fields: LogFields = {}) =>
			lines[at]({ event: eventCode.test(event) ? event : 'unnamed-event', ...allowed(fields) });
	return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
