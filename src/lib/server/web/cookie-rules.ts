import type { RequestEvent } from '@sveltejs/kit';

/** What a cookie of ours may be: read by no script, sent from no other site, only as long as the browser is open. */
export function cookieRules({ url }: Pick<RequestEvent, 'url'>) {
	return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: url.protocol === 'https:' };
}
