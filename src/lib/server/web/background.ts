import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import type { Database } from '#lib/server/db/connection.ts';
import type { Log } from '#lib/server/log.ts';
import { deliverOutbox } from '#lib/server/use-cases/deliver-outbox.ts';
import { forgetExpired } from '#lib/server/use-cases/forget-expired.ts';
import { tellDueFollowUps } from '#lib/server/use-cases/tell-due-follow-ups.ts';

export interface Work {
	/** When, as cron has it, in UTC. */
	cron: string;
	/** How often this process looks whether it is time. */
	pollingIntervalSeconds: number;
	/** Does some of it; how much, 0 when nothing is left. */
	some(db: Database, input: { at: Date }): Promise<number>;
	/** Whether there may be more once some is done. */
	untilNothingIsLeft: boolean;
}

const houseWorks: Record<string, Work> = {
	'deliver-outbox': {
		cron: '* * * * *',
		pollingIntervalSeconds: 5,
		some: deliverOutbox,
		untilNothingIsLeft: true,
	},
	'tell-due-follow-ups': {
		cron: '*/10 * * * *',
		pollingIntervalSeconds: 30,
		some: tellDueFollowUps,
		untilNothingIsLeft: false,
	},
	'forget-expired': {
		cron: '*/3 * * * *',
		pollingIntervalSeconds: 30,
		some: forgetExpired,
		untilNothingIsLeft: false,
	},
};

interface Background {
	/** Lets what runs come to its end, five seconds at most. */
	stop(): Promise<void>;
}

/**
 * Starts the work that no request waits for. Each job may run again after a crash, in this process or
 * another: whatever it does is idempotent. It borrows connections from the process's own pool, one at a
 * time for each kind of work, and holds none while idle.
 */
export async function startBackground(
	on: { pool: Pool; db: Database; log: Log },
	works = houseWorks,
): Promise<Background> {
	const { pool, db, log } = on;
	const boss = new PgBoss({
		db: { executeSql: (text, values) => pool.query(text, values) },
		schema: 'pgboss',
		cronWorkerIntervalSeconds: 5,
		// Ours say nothing about anybody and are many: a day of them is enough to look into.
		archiveCompletedAfterSeconds: 3600,
		deleteAfterDays: 1,
	});
	let stopping = false;
	boss.on('error', (error) => {
		const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
		if (!stopping) log.warn({ event: 'background-failed', error: error.name, code });
	});
	await boss.start();
	for (const [name, work] of Object.entries(works)) {
		// Of one kind at most one waits; one that a killed process left running does not block the next.
		const policy = 'short';
		await boss.createQueue(name, { name, policy, retryLimit: 3, retryDelay: 5, expireInSeconds: 60 });
		const { pollingIntervalSeconds, some, untilNothingIsLeft } = work;
		await boss.work(name, { pollingIntervalSeconds }, async () => {
			let count = 0;
			let done = 0;
			do {
				done = await some(db, { at: new Date() });
				count += done;
			} while (untilNothingIsLeft && done > 0 && !stopping);
			log.debug({ event: 'background-done', job: name, count });
		});
		await boss.schedule(name, work.cron);
		await boss.send(name, {});
	}
	return {
		async stop() {
			stopping = true;
			await boss.stop({ timeout: 5000 });
		},
	};
}
