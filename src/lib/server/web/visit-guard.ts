import type { RequestEvent } from '@sveltejs/kit';
import { gainOf } from '#lib/domain/hearing.ts';
import { idleTimes, type IdleTimes } from '#lib/domain/idle.ts';
import { hasDraft } from './draft-session.ts';
import { hasReturn } from './return-session.ts';
import { readHearing, readLook } from './visit-choices.ts';

/** What watches over a page at a kiosk: when it asks and ends, and how loudly it asks. */
export interface GuardOfVisit {
	times: IdleTimes;
	gain: number;
}

/** The guard of this page; none at home. */
export function guardOfVisit(event: RequestEvent): GuardOfVisit | undefined {
	const { kiosk } = event.locals;
	if (!kiosk) return undefined;
	const hearing = readHearing(event);
	const slowness = { text: readLook(event).text, readAloud: hearing.voice === 'on' };
	return {
		times: idleTimes(kiosk.settings, hasDraft(event) || hasReturn(event), slowness),
		gain: gainOf(hearing.loudness),
	};
}
