import { redirect } from '@sveltejs/kit';
import { hearings } from '#lib/domain/hearing.ts';
import { publicAids } from '#lib/domain/own-path.ts';
import { languagesFrom } from '#lib/i18n/languages.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import { forgetSettings } from '#lib/server/web/kiosk-settings.ts';
import { handOf } from '#lib/server/web/hand.ts';
import { kioskMark, readFormerSite } from '#lib/server/web/kiosk.ts';
import { placeIfKnown } from '#lib/server/web/place.ts';
import { beginVisit, isVisited, leaveVisit } from '#lib/server/web/visit.ts';
import { readHearing } from '#lib/server/web/visit-choices.ts';
import { voiceOf } from '#lib/server/web/voice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	if (locals.kioskEnded)
		return { ended: true as const, site: await readFormerSite(event), language: locals.language };
	const { kiosk } = locals;
	if (!kiosk) {
		if (locals.kioskUnknown) throw locals.kioskUnknown;
		redirect(303, `/${locals.language}`);
	}
	// Nobody is here: whatever led to this page, a crash or an hour of silence, ends the visit before.
	if (isVisited(event)) await leaveVisit(event);
	forgetSettings(event);
	const { settings } = kiosk;
	const offered = languagesFrom(settings.languagesFirst);
	const language = offered[0]?.code ?? 'en';
	locals.language = language;
	const heard = url.searchParams.has('listen');
	locals.hearing = hearings.changed(readHearing(event), { voice: heard ? 'on' : 'off' });
	const site = (await placeIfKnown(event))?.site;
	return {
		ended: false as const,
		site,
		language,
		languages: offered,
		emptySeconds: settings.emptySeconds * (heard || settings.text !== 'standard' ? 2 : 1),
		mark: kioskMark(kiosk, site),
		hand: handOf(event),
		voice: voiceOf(event),
	};
};

export const actions: Actions = {
	/** Begins a visit in a language, or with a page that helps to begin one. */
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const { kiosk } = event.locals;
		if (!kiosk) redirect(303, '/kiosk');
		const [first] = languagesFrom(valueOf(submitted, 'language'), kiosk.settings.languagesFirst);
		const voice = valueOf(submitted, 'voice') === 'on' ? 'on' : 'off';
		await beginVisit(event, kiosk.id, { voice });
		const aid = publicAids.find((known) => known === valueOf(submitted, 'aid'));
		redirect(303, `/${first?.code ?? 'en'}${aid ? `/${aid}` : ''}`);
	},
};
