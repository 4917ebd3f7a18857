import { redirect } from '@sveltejs/kit';
import { valueOf } from '#lib/server/web/form.ts';
import { readSecretForm, refuse } from '#lib/server/web/secret-form.ts';
import { attemptOf, keepCookies } from '#lib/server/web/session.ts';
import { signIn } from '#lib/server/web/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.staffUnknown) throw locals.staffUnknown;
	if (locals.staff) redirect(303, '/team/queue');
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSecretForm(event);
		const typed = { email: valueOf(submitted, 'email'), password: valueOf(submitted, 'password') };
		const answer = await signIn({ ...(await attemptOf(event)), ...typed });
		if (!answer.ok) {
			if (answer.why === 'too-many-attempts')
				return refuse(submitted, [{ field: '', code: 'try-later' }], 429);
			return refuse(submitted, [{ field: 'email', code: answer.why }]);
		}
		await keepCookies(event, answer.cookies);
		redirect(303, answer.next === 'second-step' ? '/team/sign-in/second-step' : '/team/queue');
	},
};
