import { error, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { passwordSchema } from '#lib/domain/staff.ts';
import { livingLink } from '#lib/server/db/one-time-links.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { setPasswordByLink } from '#lib/server/use-cases/set-password-by-link.ts';
import { application } from '#lib/server/web/application.ts';
import { singleValues } from '#lib/server/web/form.ts';
import { readSecretForm, refuse } from '#lib/server/web/secret-form.ts';
import { attemptOf, keepCookies } from '#lib/server/web/session.ts';
import { signIn } from '#lib/server/web/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

const ended = (language: string) => ({ message: 'link-ended', code: 'link-ended', language });

export const load: PageServerLoad = async ({ params, locals }) => {
	const asked = { tokenHash: tokenHash(params.token), purpose: 'set-password', at: new Date() } as const;
	if (!(await livingLink(application().db, asked))) error(404, ended(locals.language));
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSecretForm(event);
		const parsed = parse(passwordSchema, singleValues(submitted));
		if (!parsed.ok) return refuse(submitted, parsed.errors);
		const { newPassword: password } = parsed.value;
		const { token } = event.params;
		const set = await setPasswordByLink(application().db, { token, password, at: new Date() });
		if (!set.ok) error(404, ended(event.locals.language));
		const answer = await signIn({ ...(await attemptOf(event)), email: set.email, password });
		if (answer.ok) await keepCookies(event, answer.cookies);
		redirect(303, '/team/queue');
	},
};
