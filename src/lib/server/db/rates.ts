import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './connection.ts';

interface Attempt {
	/** The server's secret, so that a copy of the table names no address and no e-mail. */
	secret: Buffer;
	purpose: string;
	whom: readonly string[];
	limit: number;
	windowSeconds: number;
	at: Date;
}

interface Counted {
	allowed: boolean;
	retryAfterSeconds: number;
}

/** Counts one more attempt in one statement, so that no two processes count the same one. */
export async function countAttempt(db: Database, attempt: Attempt): Promise<Counted> {
	const { limit, windowSeconds, at } = attempt;
	const key = keyOf(attempt);
	const windowEndsAt = new Date(at.getTime() + windowSeconds * 1000);
	const row = await db
		.insertInto('rate')
		.values({ key, count: 1, window_ends_at: windowEndsAt })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet({
				count: sql<number>`case when rate.window_ends_at <= ${at} then 1 else rate.count + 1 end`,
				window_ends_at: sql<Date>`case when rate.window_ends_at <= ${at} then ${windowEndsAt} else rate.window_ends_at end`,
			}),
		)
		.returning(['count', 'window_ends_at'])
		.executeTakeFirstOrThrow();
	const retryAfterSeconds = Math.max(1, Math.ceil((row.window_ends_at.getTime() - at.getTime()) / 1000));
	return row.count <= limit ? { allowed: true, retryAfterSeconds: 0 } : { allowed: false, retryAfterSeconds };
}

function keyOf({ secret, purpose, whom }: Pick<Attempt, 'secret' | 'purpose' | 'whom'>): string {
	return createHmac('sha256', secret)
		.update(JSON.stringify(['rate', purpose, ...whom]))
		.digest('base64url');
}

/** Begins to count anew: whoever tried has shown that they may. */
export async function forgetAttempts(
	db: Database,
	counted: Pick<Attempt, 'secret' | 'purpose' | 'whom'>,
): Promise<void> {
	await db.deleteFrom('rate').where('key', '=', keyOf(counted)).execute();
}

/** Removes windows that ended; to be called by the background work that forgets. */
export async function forgetEndedRates(db: Database, at: Date): Promise<void> {
	await db.deleteFrom('rate').where('window_ends_at', '<=', at).execute();
}
