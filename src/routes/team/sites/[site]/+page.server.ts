import { error, fail, redirect } from '@sveltejs/kit';
import { validate as isUuid } from 'uuid';
import { parse } from '#lib/domain/field-error.ts';
import { siteDetailsSchema } from '#lib/domain/site.ts';
import { colleagueSchema, mayGive, mayOpenAnew, staffRoles } from '#lib/domain/staff.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { staffOfSite } from '#lib/server/db/staff.ts';
import { addStaff } from '#lib/server/use-cases/add-staff.ts';
import { changeSiteDetails } from '#lib/server/use-cases/change-site-details.ts';
import { givePasswordLink } from '#lib/server/use-cases/give-password-link.ts';
import { takeStaffFromSite } from '#lib/server/use-cases/take-staff-from-site.ts';
import { notFound, requireRunSite } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues, valueOf } from '#lib/server/web/form.ts';
import { siteForm } from '#lib/server/web/site-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the page may say has been done, as the address names it. */
const done = ['added', 'details', 'taken-off'] as const;

export const load: PageServerLoad = async (event) => {
	const acting = requireRunSite(event, event.params.site);
	const { db, hearing } = application();
	const site = await siteById(db, event.params.site);
	if (!site) notFound();
	const colleagues = (await staffOfSite(db, site.id)).map((colleague) => ({
		id: colleague.id,
		name: colleague.name,
		email: colleague.email,
		role: colleague.role,
		mayTakeOff: colleague.id !== acting.id && mayGive(acting, colleague.role),
		mayOpenAnew: colleague.id !== acting.id && mayOpenAnew(acting, colleague),
	}));
	const roles = staffRoles.filter((role) => mayGive(acting, role));
	const told = done.find((what) => what === event.url.searchParams.get('done'));
	return { site, colleagues, roles, listens: hearing !== null, done: told };
};

function staffNamed(id: string): string {
	return isUuid(id) ? id : notFound();
}

/** What to hand over: an address that works once, and until when. */
function linkFor(url: URL, name: string, made: { token: string; expiresAt: Date }) {
	return { name, address: `${url.origin}/team/new-password/${made.token}`, until: made.expiresAt };
}

type Part = 'details' | 'add' | 'staff';
const refused = (
	part: Part,
	values: Record<string, string | string[]>,
	errors: { field: string; code: string }[],
) => fail(400, { part, values, errors });

export const actions: Actions = {
	details: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const values = siteForm(await readSubmitted(event));
		const parsed = parse(siteDetailsSchema, values);
		if (!parsed.ok) return refused('details', values, parsed.errors);
		const { site: siteId } = event.params;
		const change = { acting, siteId, details: parsed.value, wordsIn: acting.language };
		const changed = await changeSiteDetails(application().db, change);
		if (!changed.ok) notFound();
		redirect(303, `/team/sites/${event.params.site}?done=details`);
	},
	add: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(colleagueSchema, values);
		if (!parsed.ok) return refused('add', values, parsed.errors);
		const colleague = { ...parsed.value, siteIds: [event.params.site], language: acting.language };
		const added = await addStaff(application().db, { acting, ...colleague, at: new Date() });
		if (!added.ok) return refused('add', values, [{ field: 'email', code: added.why }]);
		return { part: 'link' as const, errors: [], link: linkFor(event.url, parsed.value.name, added) };
	},
	'password-link': async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const submitted = await readSubmitted(event);
		const given = await givePasswordLink(application().db, {
			acting,
			staffId: staffNamed(valueOf(submitted, 'staff')),
			at: new Date(),
		});
		if (!given.ok) error(403, { message: 'forbidden', code: 'forbidden' });
		return { part: 'link' as const, errors: [], link: linkFor(event.url, given.name, given) };
	},
	'take-off': async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const staffId = staffNamed(valueOf(await readSubmitted(event), 'staff'));
		const taking = { acting, staffId, siteId: event.params.site, at: new Date() };
		const taken = await takeStaffFromSite(application().db, taking);
		if (!taken.ok) return refused('staff', {}, [{ field: '', code: taken.why }]);
		redirect(303, `/team/sites/${event.params.site}?done=taken-off`);
	},
};
