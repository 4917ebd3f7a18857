import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { kioskNameSchema, pinSchema } from '#lib/domain/kiosk.ts';
import { kiosksOfSite } from '#lib/server/db/kiosks.ts';
import { lastPrintsOfSite } from '#lib/server/db/prints.ts';
import { giveKioskAddress } from '#lib/server/use-cases/give-kiosk-address.ts';
import { renameKiosk } from '#lib/server/use-cases/rename-kiosk.ts';
import { revokeKiosk } from '#lib/server/use-cases/revoke-kiosk.ts';
import { setKioskPin } from '#lib/server/use-cases/set-kiosk-pin.ts';
import { notFound, requireRunSite } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues } from '#lib/server/web/form.ts';
import { enrolmentAddress } from '#lib/server/web/kiosk-address.ts';
import { readSecretForm } from '#lib/server/web/secret-form.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** What the page may say has been done, as the address names it. */
const done = ['named', 'pin', 'revoked'] as const;

type Event = RequestEvent<RouteParams>;

/** Who acts, and on which kiosk of which site. */
function asked(event: Event) {
	const acting = requireRunSite(event, event.params.site);
	return { acting, siteId: event.params.site, kioskId: rowNamed(event.params.kiosk) ?? notFound() };
}

async function kioskOf(siteId: string, kioskId: string) {
	const kiosks = await kiosksOfSite(application().db, siteId);
	return kiosks.find(({ id }) => id === kioskId) ?? notFound();
}

const doneAt = ({ siteId, kioskId }: { siteId: string; kioskId: string }, what: string): never =>
	redirect(303, `/team/sites/${siteId}/kiosks/${kioskId}?done=${what}`);

export const load: PageServerLoad = async (event) => {
	const { siteId, kioskId } = asked(event);
	const told = done.find((what) => what === event.url.searchParams.get('done'));
	const lastPrint = (await lastPrintsOfSite(application().db, siteId)).get(kioskId);
	return { siteId, kiosk: { ...(await kioskOf(siteId, kioskId)), lastPrint }, done: told };
};

export const actions: Actions = {
	name: async (event) => {
		const kiosk = asked(event);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(kioskNameSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const renamed = await renameKiosk(application().db, { ...kiosk, name: parsed.value.kioskName });
		return renamed.ok ? doneAt(kiosk, 'named') : notFound();
	},
	address: async (event) => {
		const kiosk = asked(event);
		const given = await giveKioskAddress(application().db, kiosk);
		if (!given.ok) notFound();
		const { name } = await kioskOf(kiosk.siteId, kiosk.kioskId);
		return { errors: [], link: { name, address: enrolmentAddress(event, given.token) } };
	},
	pin: async (event) => {
		const kiosk = asked(event);
		const parsed = parse(pinSchema, singleValues(await readSecretForm(event)));
		if (!parsed.ok) return fail(400, { values: {}, errors: parsed.errors });
		const set = await setKioskPin(application().db, { ...kiosk, pin: parsed.value.pin });
		return set.ok ? doneAt(kiosk, 'pin') : notFound();
	},
	revoke: async (event) => {
		const kiosk = asked(event);
		const revoked = await revokeKiosk(application().db, { ...kiosk, at: new Date() });
		return revoked.ok ? doneAt(kiosk, 'revoked') : notFound();
	},
};
