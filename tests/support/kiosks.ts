import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Running } from './porchlight.ts';
import { Visitor } from './visitor.ts';

export type Cookies = Map<string, string>;

/** Makes a device the kiosk of the first site, and answers the cookie that says so. */
export async function enrolledKiosk(running: Running): Promise<Cookies> {
	const device = new Visitor(running.url);
	await device.post(new URL(running.kioskEnrolment).pathname, {});
	if (device.cookies.size !== 1) throw new Error('the kiosk was not enrolled');
	return device.cookies;
}

/**
 * One more kiosk, set as the first one is but for `settings`, and the cookie that says so. A kiosk has one visit at a time: where
 * several people are at kiosks at once, each needs their own.
 */
export async function anotherKiosk(pool: Pool, settings: object = {}): Promise<Cookies> {
	const token = randomBytes(32).toString('base64url');
	await pool.query(
		`insert into kiosk (id, site_id, name, device_hash, enrolled_at, settings)
		select gen_random_uuid(), site_id, 'Another kiosk', $1, now(), settings || $2 from kiosk order by created_at limit 1`,
		[createHash('sha256').update(token).digest(), JSON.stringify(settings)],
	);
	return new Map([['porchlight_kiosk', token]]);
}

/** Begins a visit at a kiosk as a person does: by choosing a language on its first screen. */
export async function visitKiosk(
	url: string,
	kiosk: Cookies,
	language: string,
	address = '',
): Promise<Visitor> {
	const visitor = new Visitor(url, address);
	for (const cookie of kiosk) visitor.cookies.set(...cookie);
	const { location } = await visitor.post('/kiosk', { language });
	if (location !== `/${language}`) throw new Error(`the first screen led to ${location}`);
	return visitor;
}
