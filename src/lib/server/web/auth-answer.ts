/** What better-auth answered: with the cookies to set, or refused with its code. */
export type Answer<T> = { ok: true; response: T; cookies: string[] } | { ok: false; code: string };

interface Refusal {
	statusCode: number;
	body?: { code?: string };
	cause?: unknown;
}

function isRefusal(error: unknown): error is Error & Refusal {
	return error instanceof Error && error.name === 'APIError' && 'statusCode' in error;
}

/** Asks better-auth; refusals become codes, and what it wrapped (a database gone) is thrown as it was. */
export async function ask<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<Answer<T>> {
	try {
		const { headers, response } = await call();
		return { ok: true, response, cookies: headers.getSetCookie() };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		if (error.statusCode >= 500) throw error.cause ?? error;
		return { ok: false, code: error.body?.code ?? '' };
	}
}

/** Whether a second step was encrypted with another server's secret: its tables were moved without it. */
export function isUnreadable(error: unknown): boolean {
	return error instanceof Error && error.message === 'invalid tag';
}

/** The headers that better-auth may see of a request: its cookies, nothing else. */
export function onlyCookies(cookie: string | null): Headers {
	return new Headers(cookie ? { cookie } : {});
}
