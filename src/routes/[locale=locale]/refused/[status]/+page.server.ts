import { error } from '@sveltejs/kit';
import { codeOfStatus } from '#lib/server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** The page that explains a refusal made outside any page; opened by itself it is one more missing page. */
export const load: PageServerLoad = ({ params, isSubRequest }) => {
	const status = isSubRequest ? Number(params.status) : 404;
	const code = codeOfStatus(status);
	error(status >= 400 && status < 600 ? status : 404, { message: code, code });
};
