import { latinDigits } from '#lib/domain/phone.ts';
import { ask, onlyCookies } from './auth-answer.ts';
import type { StaffAuth } from './staff-auth.ts';

interface Own {
	auth: StaffAuth;
	cookie: string | null;
}

type Changed = { ok: true; cookies: string[] } | { ok: false; why: 'password-wrong' };

/** Changes one's own password; every other session of theirs ends and this one is a new one. */
export async function changePassword(own: Own, current: string, chosen: string): Promise<Changed> {
	const body = { currentPassword: current, newPassword: chosen, revokeOtherSessions: true };
	const headers = onlyCookies(own.cookie);
	const answer = await ask(() => own.auth.api.changePassword({ body, headers, returnHeaders: true }));
	return answer.ok ? { ok: true, cookies: answer.cookies } : { ok: false, why: 'password-wrong' };
}

export interface SecondStepSetup {
	/** For an app on the same device. */
	uri: string;
	/** For typing into an app, in groups of four. */
	key: string;
	backupCodes: string[];
}

type Begun = { ok: true; setup: SecondStepSetup } | { ok: false; why: 'password-wrong' | 'second-step-on' };

/** Makes a key for an authenticator app; the second step is asked for only after `confirmSecondStep`. */
export async function beginSecondStep(own: Own, password: string): Promise<Begun> {
	const headers = onlyCookies(own.cookie);
	const answer = await ask(() =>
		own.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
	);
	if (!answer.ok) {
		return { ok: false, why: answer.code === 'TOTP_ALREADY_ENABLED' ? 'second-step-on' : 'password-wrong' };
	}
	if (answer.response.method !== 'totp') throw new Error('a second step other than TOTP was answered');
	const { totpURI, backupCodes } = answer.response;
	const key = new URL(totpURI).searchParams.get('secret') ?? '';
	return { ok: true, setup: { uri: totpURI, key: key.replace(/(.{4})(?=.)/g, '$1 '), backupCodes } };
}

type Confirmed = { ok: true; cookies: string[] } | { ok: false; why: 'code-wrong' };

/** Turns the second step on, once the app has shown that it has the key. */
export async function confirmSecondStep(own: Own, typed: string): Promise<Confirmed> {
	const code = latinDigits(typed).replace(/\s/g, '');
	const headers = onlyCookies(own.cookie);
	const answer = await ask(() => own.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
	return answer.ok ? { ok: true, cookies: answer.cookies } : { ok: false, why: 'code-wrong' };
}

/** Turns the second step off. */
export async function endSecondStep(own: Own, password: string): Promise<Changed> {
	const headers = onlyCookies(own.cookie);
	const answer = await ask(() =>
		own.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
	);
	return answer.ok ? { ok: true, cookies: answer.cookies } : { ok: false, why: 'password-wrong' };
}
