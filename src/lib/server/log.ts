import pino from 'pino';

/**
 * Everything a log line may say besides its time and level. No field can hold words of a person: each is
 * a number or a code, and whatever does not look like one is dropped.
 */
export interface LogLine {
	/** What happened, as a constant code such as `request-failed`. */
	event: string;
	/** SvelteKit's route id, with its parameters' names and never their values. */
	route?: string;
	method?: string;
	status?: number;
	ms?: number;
	/** The request's id. */
	request?: string;
	host?: string;
	port?: number;
	job?: string;
	count?: number;
	/** A language's code, and the key of words of ours. */
	language?: string;
	key?: string;
	/** A code of ours, of PostgreSQL (SQLSTATE) or of the system (ECONNREFUSED). */
	code?: string | undefined;
	/** The class of an error, never its message. */
	error?: string;
}

export interface Log {
	debug(line: LogLine): void;
	info(line: LogLine): void;
	warn(line: LogLine): void;
	error(line: LogLine): void;
	setLevel(level: LogLevel): void;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const word = /^[A-Za-z0-9_./:[\]()=-]{1,120}$/;
const isWord = (value: unknown) => typeof value === 'string' && word.test(value);
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

const allowList: Record<keyof LogLine, (value: unknown) => boolean> = {
	event: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,60}$/.test(value),
	route: isWord,
	method: isWord,
	status: isNumber,
	ms: isNumber,
	request: isWord,
	host: isWord,
	port: isNumber,
	job: isWord,
	count: isNumber,
	language: isWord,
	key: isWord,
	code: isWord,
	error: isWord,
};

const fields = Object.entries(allowList) as [keyof LogLine, (value: unknown) => boolean][];

function allowed(line: LogLine): Record<string, unknown> {
	const said: Record<string, unknown> = {};
	for (const [name, fits] of fields) {
		const value: unknown = line[name];
		if (fits(value)) said[name] = value;
	}
	return said;
}

/** JSON lines made of fields from the allow-list, on standard output unless a destination is given. */
export function createLog(level: LogLevel, destination?: { write(line: string): void }): Log {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) },
	};
	const lines = destination ? pino(options, destination) : pino(options);
	return {
		debug: (line) => lines.debug(allowed(line)),
		info: (line) => lines.info(allowed(line)),
		warn: (line) => lines.warn(allowed(line)),
		error: (line) => lines.error(allowed(line)),
		setLevel: (next) => void (lines.level = next),
	};
}

/** The process's log; the boot sets its level from the environment. */
export const log = createLog('info');
