import { fail, redirect } from '@sveltejs/kit';
import { comingBackSchema } from '#lib/domain/coming-back.ts';
import { parse } from '#lib/domain/field-error.ts';
import { openReturnVisit } from '#lib/server/use-cases/open-return-visit.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import { readPlace } from '#lib/server/web/place.ts';
import { forgetMistakes, mayComeBack } from '#lib/server/web/return-limits.ts';
import { endReturn, readReturn, rememberReturn } from '#lib/server/web/return-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { site, kioskId } = await readPlace(event);
	// An edge has no requests to look into: what it sealed nobody can open there.
	const here = application().edge === null;
	if (here && (await readReturn(event))) redirect(303, `/${event.locals.language}/back/request`);
	return { site, asked: site.comeBackWith, atKiosk: kioskId !== null, here };
};

export const actions: Actions = {
	default: async (event) => {
		const { db, edge } = application();
		const values = singleValues(await readSubmitted(event));
		if (edge) redirect(303, `/${event.locals.language}/back`);
		const { site, kioskId } = await readPlace(event);
		const asked = site.comeBackWith;
		const parsed = parse(comingBackSchema(asked), values);
		// Nothing was looked up yet, and what a reference looks like is no secret: this is no try.
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors, limited: false });
		const { reference, second } = parsed.value;
		if (!(await mayComeBack(event, reference))) {
			return fail(429, { values, errors: [{ field: '', code: 'come-back-later' }], limited: true });
		}
		const opened = await openReturnVisit(db, { reference, asked, second, kioskId, at: new Date() });
		if (!opened.ok) {
			return fail(400, { values, errors: [{ field: 'reference', code: 'no-such-request' }], limited: false });
		}
		await forgetMistakes(reference);
		await endReturn(event);
		rememberReturn(event, opened.token);
		redirect(303, `/${event.locals.language}/back/request`);
	},
};
