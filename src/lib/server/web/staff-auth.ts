import { createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { staffById } from '#lib/server/db/staff.ts';
import { hashPassword, isPassword } from '#lib/server/passwords.ts';

const idleSeconds = 60 * 60;
const refreshAfterSeconds = 5 * 60;
const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** What a cookie of ours may be: read by no script, sent from no other site, only as long as its session. */
const cookieAttributes = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

export interface AuthNeeds {
	db: Database;
	secret: Buffer;
	/** Whether pages are reached by https, so that cookies may say so. */
	secure: boolean;
}

export type StaffAuth = Awaited<ReturnType<typeof makeStaffAuth>>;

/**
 * better-auth over our own tables. It is asked through `auth.api` only and never mounted as a handler, so
 * the sign-in page is the one way in. Loaded when first needed: a kiosk that no staff use never pays for it.
 */
export async function makeStaffAuth({ db, secret, secure }: AuthNeeds) {
	const [{ betterAuth }, { twoFactor }] = await Promise.all([
		import('better-auth'),
		import('better-auth/plugins/two-factor'),
	]);
	return betterAuth({
		appName: 'Porchlight',
		baseURL: secure ? 'https://localhost' : 'http://localhost',
		database: { db, type: 'postgres', transaction: true },
		// Its own key, so that no other use of the server's secret can be turned against sessions.
		secret: createHmac('sha256', secret).update('staff sign-in').digest('base64url'),
		telemetry: { enabled: false },
		// Its lines may carry what somebody typed; what matters is thrown and logged by us.
		logger: { disabled: true },
		// It would count everybody in one bucket without a trusted address; ours counts in the database.
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: 'porchlight_staff',
			useSecureCookies: secure,
			defaultCookieAttributes: cookieAttributes,
			ipAddress: { disableIpTracking: true },
			database: { generateId: () => uuidv7() },
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			// The forms ask for 12 to 128 characters; this is counted in UTF-16 after normalising.
			minPasswordLength: 1,
			maxPasswordLength: 4096,
			password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
		},
		user: {
			modelName: 'staff',
			fields: { emailVerified: 'email_verified', ...dates },
			additionalFields: { role: { type: 'string', required: true, input: false } },
		},
		session: {
			modelName: 'staff_session',
			expiresIn: idleSeconds,
			updateAge: refreshAfterSeconds,
			cookieCache: { enabled: false },
			fields: {
				userId: 'staff_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				...dates,
			},
		},
		account: {
			modelName: 'staff_account',
			fields: {
				userId: 'staff_id',
				accountId: 'account_id',
				providerId: 'provider_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				...dates,
			},
		},
		verification: { modelName: 'staff_verification', fields: { expiresAt: 'expires_at', ...dates } },
		databaseHooks: {
			session: {
				create: {
					before: async (session) => {
						const staff = await staffById(db, session.userId);
						return staff !== undefined && staff.leftAt === null;
					},
				},
			},
		},
		plugins: [
			twoFactor({
				issuer: 'Porchlight',
				schema: {
					user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
					twoFactor: {
						modelName: 'staff_two_factor',
						fields: {
							backupCodes: 'backup_codes',
							userId: 'staff_id',
							failedVerificationCount: 'failed_verification_count',
							lockedUntil: 'locked_until',
						},
					},
				},
			}),
		],
	});
}
