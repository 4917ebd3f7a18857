import { redirect } from '@sveltejs/kit';
import { signInPath } from '#lib/server/web/access.ts';
import { keepCookies, staffAuth } from '#lib/server/web/session.ts';
import { signOut } from '#lib/server/web/sign-in.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const cookies = await signOut(await staffAuth(event), event.request.headers.get('cookie'));
	await keepCookies(event, cookies);
	redirect(303, signInPath);
};

/** Somebody opened the address itself; nothing is changed by that. */
export const GET: RequestHandler = () => redirect(303, signInPath);
