import type { Database } from '#lib/server/db/connection.ts';
import { revokeOwnKiosk } from '#lib/server/db/hub-enrolment.ts';
import { GrowingPause } from '#lib/server/growing-pause.ts';
import { contactHub } from '#lib/server/use-cases/contact-hub.ts';
import { forgetExpired } from '#lib/server/use-cases/forget-expired.ts';
import { handOverReferrals } from '#lib/server/use-cases/hand-over-referrals.ts';
import type { Work } from './background.ts';

type OfAnEdge = Parameters<typeof contactHub>[1];

/** What an edge does while no request waits for it: it speaks with its hub every minute, and forgets. */
export function edgeWorks(edge: OfAnEdge): Record<string, Work> {
	const pause = new GrowingPause();
	let speaking = false;

	/** Hands over what waits, then tells how this edge is; how many were handed over. */
	async function speak(db: Database): Promise<number> {
		const handed = await handOverReferrals(db, { ...edge, now: () => new Date() });
		const answered = handed.ok ? await contactHub(db, edge) : handed;
		if (answered.ok) pause.answered();
		else {
			edge.log.warn({ event: 'hub-away', code: answered.code });
			if (answered.code === 'not-known') await revokeOwnKiosk(db, new Date());
			pause.failed(new Date(), answered.why === 'away' ? answered.retryAfterSeconds : 0);
		}
		return handed.ok ? handed.value : 0;
	}

	return {
		'speak-with-hub': {
			cron: '* * * * *',
			pollingIntervalSeconds: 2,
			untilNothingIsLeft: false,
			async some(db, { at }) {
				// A job that takes long is given out again; two at once would only say everything twice.
				if (speaking || !pause.over(at)) return 0;
				speaking = true;
				return speak(db).finally(() => (speaking = false));
			},
		},
		'forget-expired': {
			cron: '*/3 * * * *',
			pollingIntervalSeconds: 30,
			some: forgetExpired,
			untilNothingIsLeft: false,
		},
	};
}
