import { redirect, type Handle } from '@sveltejs/kit';
import { application } from './application.ts';

/** An edge has no desk: whoever asks for it is led to the hub's, and nothing can be sent to it here. */
export const deskAtHub: Handle = async ({ event, resolve }) => {
	const { edge } = application();
	if (!edge || !/^\/team(\/|$)/.test(event.url.pathname)) return resolve(event);
	redirect(303, `${edge.url}/team`);
};
