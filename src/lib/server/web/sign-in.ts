import { latinDigits } from '#lib/domain/phone.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { countAttempt } from '#lib/server/db/rates.ts';
import { ask, isUnreadable, onlyCookies } from './auth-answer.ts';
import type { StaffAuth } from './staff-auth.ts';

const windowSeconds = 15 * 60;

interface Attempt {
	auth: StaffAuth;
	db: Database;
	secret: Buffer;
	/** The address our own server vouches for. */
	address: string;
	/** The request's cookies. */
	cookie: string | null;
	at: Date;
}

type TooMany = { ok: false; why: 'too-many-attempts'; retryAfterSeconds: number };
type SignedIn =
	| { ok: true; next: 'queue' | 'second-step'; cookies: string[] }
	| { ok: false; why: 'email-or-password-wrong' }
	| TooMany;

async function tooMany(
	attempt: Attempt,
	purpose: string,
	whom: string[],
	limit: number,
): Promise<TooMany | null> {
	const { db, secret, at } = attempt;
	const counted = await countAttempt(db, { secret, purpose, whom, limit, windowSeconds, at });
	if (counted.allowed) return null;
	return { ok: false, why: 'too-many-attempts', retryAfterSeconds: counted.retryAfterSeconds };
}

/**
 * Signs in by e-mail and password. An unknown e-mail is answered as a wrong password is, and costs the same
 * slow hash. The session is always a new one, and the one the browser came with ends.
 */
export async function signIn(attempt: Attempt & { email: string; password: string }): Promise<SignedIn> {
	const { auth, address, cookie, password } = attempt;
	const email = attempt.email.trim().toLowerCase();
	const limited =
		(await tooMany(attempt, 'sign-in-address', [address], 50)) ??
		(await tooMany(attempt, 'sign-in-account', [address, email], 10));
	if (limited) return limited;
	const answer = await ask(() =>
		auth.api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true }),
	);
	if (!answer.ok) return { ok: false, why: 'email-or-password-wrong' };
	await ask(() => auth.api.signOut({ headers: onlyCookies(cookie), returnHeaders: true }));
	const next = 'twoFactorRedirect' in answer.response ? 'second-step' : 'queue';
	return { ok: true, next, cookies: answer.cookies };
}

type SecondStepTaken =
	| { ok: true; cookies: string[] }
	| { ok: false; why: 'code-wrong' | 'sign-in-again' | 'second-step-unreadable' }
	| TooMany;

/** Takes the second step: the six digits of the moment, or one of the backup codes. */
export async function takeSecondStep(attempt: Attempt & { code: string }): Promise<SecondStepTaken> {
	const { auth, address } = attempt;
	const limited = await tooMany(attempt, 'second-step-address', [address], 50);
	if (limited) return limited;
	const code = latinDigits(attempt.code).replace(/\s/g, '');
	const asked = { body: { code }, headers: onlyCookies(attempt.cookie), returnHeaders: true } as const;
	try {
		const answer = /^\d{6}$/.test(code)
			? await ask(() => auth.api.verifyTOTP(asked))
			: await ask(() => auth.api.verifyBackupCode(asked));
		if (answer.ok) return { ok: true, cookies: answer.cookies };
		const wrong = answer.code === 'INVALID_CODE' || answer.code === 'INVALID_BACKUP_CODE';
		return { ok: false, why: wrong ? 'code-wrong' : 'sign-in-again' };
	} catch (error) {
		if (isUnreadable(error)) return { ok: false, why: 'second-step-unreadable' };
		throw error;
	}
}

/** Ends the session of these cookies in every process; answers the cookies that clear them. */
export async function signOut(auth: StaffAuth, cookie: string | null): Promise<string[]> {
	const answer = await ask(() => auth.api.signOut({ headers: onlyCookies(cookie), returnHeaders: true }));
	return answer.ok ? answer.cookies : [];
}
