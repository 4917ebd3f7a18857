import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { recognitionSchema } from '#lib/domain/recognition.ts';
import { languages } from '#lib/i18n/languages.ts';
import { recognitionOf } from '#lib/server/db/recognition.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { setRecognition } from '#lib/server/use-cases/set-recognition.ts';
import { notFound, requireRunSite } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireRunSite(event, event.params.site);
	const { db, hearing } = application();
	const site = await siteById(db, event.params.site);
	if (!site) notFound();
	const known = await recognitionOf(db, site.id);
	const set = languages.map(({ code }) => {
		const {
			switchedOn = false,
			percent = null,
			measuredAt = null,
		} = known.find(({ language }) => language === code) ?? {};
		return { code, switchedOn, percent, measuredAt };
	});
	return { site, set, listens: hearing !== null, done: event.url.searchParams.has('done') };
};

export const actions: Actions = {
	default: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const values = singleValues(await readSubmitted(event));
		const read = languages.map(({ code }) => ({
			code,
			parsed: parse(recognitionSchema, {
				switchedOn: values[`on-${code}`],
				percent: values[`percent-${code}`],
			}),
		}));
		const errors = read.flatMap(({ code, parsed }) =>
			parsed.ok ? [] : parsed.errors.map((error) => ({ field: `percent-${code}`, code: error.code })),
		);
		if (errors.length > 0) return fail(400, { values, errors });
		const wanted = read.flatMap(({ code, parsed }) =>
			parsed.ok ? [{ language: code, ...parsed.value }] : [],
		);
		const setting = { acting, siteId: event.params.site, wanted, at: new Date() };
		if (!(await setRecognition(application().db, setting)).ok) notFound();
		redirect(303, `/team/sites/${event.params.site}/speaking?done`);
	},
};
