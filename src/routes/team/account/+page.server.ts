import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { passwordSchema } from '#lib/domain/staff.ts';
import { isLanguageCode, languages } from '#lib/i18n/languages.ts';
import { changeOwnLanguage } from '#lib/server/use-cases/change-own-language.ts';
import { requireStaff } from '#lib/server/web/access.ts';
import {
	beginSecondStep,
	changePassword,
	confirmSecondStep,
	endSecondStep,
} from '#lib/server/web/account.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues, valueOf } from '#lib/server/web/form.ts';
import { readSecretForm } from '#lib/server/web/secret-form.ts';
import { keepCookies, staffAuth } from '#lib/server/web/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the page may say has been done, as the address names it. */
const done = ['language', 'password', 'second-step-on', 'second-step-off'] as const;

export const load: PageServerLoad = (event) => {
	const { name, email, language, secondStep } = requireStaff(event);
	const offered = languages.map(({ code, endonym }) => ({ code, label: endonym }));
	return {
		name,
		email,
		language,
		secondStep,
		offered,
		done: done.find((what) => what === event.url.searchParams.get('done')),
	};
};

type Part = 'language' | 'newPassword' | 'secondStep' | 'confirm';
const refused = (part: Part, field: string, code: string) => fail(400, { part, errors: [{ field, code }] });
const sayDone = (what: (typeof done)[number]) => redirect(303, `/team/account?done=${what}`);

async function own(event: RequestEvent) {
	requireStaff(event);
	return { auth: await staffAuth(event), cookie: event.request.headers.get('cookie') };
}

export const actions: Actions = {
	language: async (event) => {
		const staff = requireStaff(event);
		const language = valueOf(await readSubmitted(event), 'language');
		if (!isLanguageCode(language)) return refused('language', 'language', 'choose-from-list');
		await changeOwnLanguage(application().db, { staffId: staff.id, language, at: new Date() });
		sayDone('language');
	},
	password: async (event) => {
		const mine = await own(event);
		const submitted = await readSecretForm(event);
		const parsed = parse(passwordSchema, singleValues(submitted));
		if (!parsed.ok) return fail(400, { part: 'newPassword' as const, errors: parsed.errors });
		const answer = await changePassword(mine, valueOf(submitted, 'password'), parsed.value.newPassword);
		if (!answer.ok) return refused('newPassword', 'password', answer.why);
		await keepCookies(event, answer.cookies);
		sayDone('password');
	},
	'begin-second-step': async (event) => {
		const mine = await own(event);
		const submitted = await readSecretForm(event);
		const begun = await beginSecondStep(mine, valueOf(submitted, 'own-password'));
		if (!begun.ok) return refused('secondStep', 'own-password', begun.why);
		return { part: 'confirm' as const, errors: [], setup: begun.setup };
	},
	'confirm-second-step': async (event) => {
		const mine = await own(event);
		const submitted = await readSecretForm(event);
		const confirmed = await confirmSecondStep(mine, valueOf(submitted, 'code'));
		if (!confirmed.ok) return refused('confirm', 'code', confirmed.why);
		await keepCookies(event, confirmed.cookies);
		sayDone('second-step-on');
	},
	'end-second-step': async (event) => {
		const mine = await own(event);
		const submitted = await readSecretForm(event);
		const answer = await endSecondStep(mine, valueOf(submitted, 'own-password'));
		if (!answer.ok) return refused('secondStep', 'own-password', answer.why);
		await keepCookies(event, answer.cookies);
		sayDone('second-step-off');
	},
};
