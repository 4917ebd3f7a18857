import type { Database } from '#lib/server/db/connection.ts';
import { putEnrolment } from '#lib/server/db/kiosk-devices.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

/** Makes the device that opened a one-time address the kiosk it was made for; answers its cookie's token. */
export async function enrolKiosk(
	db: Database,
	{ token, at }: { token: string; at: Date },
): Promise<{ ok: true; deviceToken: string } | { ok: false; why: 'used-or-unknown' }> {
	const deviceToken = newToken();
	const enrolled = await putEnrolment(db, {
		enrolmentHash: tokenHash(token),
		deviceHash: tokenHash(deviceToken),
		at,
	});
	return enrolled ? { ok: true, deviceToken } : { ok: false, why: 'used-or-unknown' };
}
