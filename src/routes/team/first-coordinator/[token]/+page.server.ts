import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { parse } from '#lib/domain/field-error.ts';
import { siteDetailsSchema } from '#lib/domain/site.ts';
import { newAccountSchema } from '#lib/domain/staff.ts';
import { livingLink } from '#lib/server/db/one-time-links.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { makeFirstCoordinator } from '#lib/server/use-cases/make-first-coordinator.ts';
import { application } from '#lib/server/web/application.ts';
import { readSecretForm, refuse } from '#lib/server/web/secret-form.ts';
import { attemptOf, keepCookies } from '#lib/server/web/session.ts';
import { signIn } from '#lib/server/web/sign-in.ts';
import { siteForm } from '#lib/server/web/site-form.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ ...newAccountSchema.entries, ...siteDetailsSchema.entries });
const ended = (language: string) => ({ message: 'link-ended', code: 'link-ended', language });

export const load: PageServerLoad = async ({ params, locals }) => {
	const asked = { tokenHash: tokenHash(params.token), purpose: 'first-coordinator', at: new Date() } as const;
	if (!(await livingLink(application().db, asked))) error(404, ended(locals.language));
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSecretForm(event);
		const parsed = parse(schema, siteForm(submitted));
		if (!parsed.ok) return refuse(submitted, parsed.errors);
		const { name, email, newPassword: password, ...site } = parsed.value;
		const { token } = event.params;
		const person = { name, email, password, language: event.locals.language };
		const made = await makeFirstCoordinator(application().db, { token, ...person, site, at: new Date() });
		if (!made.ok) error(404, ended(event.locals.language));
		const answer = await signIn({ ...(await attemptOf(event)), email, password });
		if (answer.ok) await keepCookies(event, answer.cookies);
		redirect(303, '/team/queue');
	},
};
