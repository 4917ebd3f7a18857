import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unseenNotices } from '#lib/server/db/notices.ts';
import { deliverOutbox } from '#lib/server/use-cases/deliver-outbox.ts';
import { forgetExpired } from '#lib/server/use-cases/forget-expired.ts';
import { markNoticesSeen } from '#lib/server/use-cases/mark-notices-seen.ts';
import { planFollowUp } from '#lib/server/use-cases/plan-follow-up.ts';
import { tellDueFollowUps } from '#lib/server/use-cases/tell-due-follow-ups.ts';
import { startBackground } from '#lib/server/web/background.ts';
import { deskForTests, type DeskForTests } from '../support/desk.ts';
import { silent } from '../support/test-database.ts';

const at = new Date('2026-11-22T19:00:00Z');
const patience = { timeout: 60_000, interval: 20 };
const folder = mkdtempSync(join(tmpdir(), 'porchlight-background-'));
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(async () => {
	await desk.close();
	rmSync(folder, { recursive: true, force: true });
});

const delivered = async (): Promise<number> =>
	Number(
		(
			await desk.db
				.selectFrom('outbox')
				.select(({ fn }) => fn.countAll().as('count'))
				.where('delivered_at', 'is not', null)
				.executeTakeFirstOrThrow()
		).count,
	);

async function worker() {
	await build({
		configFile: false,
		logLevel: 'silent',
		resolve: { alias: { '#lib': join(process.cwd(), 'src/lib') } },
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/support/background-worker.ts',
			outDir: folder,
			target: 'node20',
			rollupOptions: { output: { entryFileNames: 'worker.mjs', format: 'es' } },
		},
	});
	return () =>
		spawn(process.execPath, [join(folder, 'worker.mjs'), desk.url], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('500 deliveries, killed in the middle and run again: each notice exactly once', async () => {
	const { db } = desk;
	const start = await worker();
	for (let count = 0; count < 500; count++) await desk.newCase();
	// Slow enough to be killed in the middle on any machine.
	await sql`create function slowly() returns trigger language plpgsql as
		$$ begin perform pg_sleep(0.002); return new; end $$`.execute(db);
	await sql`create trigger slowly before insert on notice for each row execute function slowly()`.execute(db);
	const first = start();
	await expect.poll(delivered, patience).toBeGreaterThanOrEqual(100);
	first.kill('SIGKILL');
	await once(first, 'exit');
	const before = await delivered();
	expect(before).toBeLessThan(500);
	// As if the mark had been lost too: these are delivered a second time.
	await sql`update outbox set delivered_at = null where id in
		(select id from outbox where delivered_at is not null limit 60)`.execute(db);
	const second = start();
	await expect.poll(delivered, patience).toBe(500);
	second.kill('SIGKILL');
	await once(second, 'exit');
	const told = await sql<{ notices: number; pairs: number; cases: number }>`
		select count(*)::int as notices, count(distinct (staff_id, case_id))::int as pairs,
			count(distinct case_id)::int as cases from notice`.execute(db);
	expect(told.rows[0]).toEqual({ notices: 1000, pairs: 1000, cases: 500 });
	await sql`drop function slowly cascade`.execute(db);
});

test('starts, delivers what waits, and stops cleanly without holding a connection', async () => {
	const { db, pool } = desk;
	const caseId = await desk.newCase();
	const background = await startBackground({ db, pool, log: silent });
	const isTold = async () => (await unseenNotices(db, desk.rosa)).some((notice) => notice.caseId === caseId);
	await expect.poll(isTold, patience).toBe(true);
	await background.stop();
	expect(pool.waitingCount).toBe(0);
	expect(pool.idleCount).toBe(pool.totalCount);
});

test('a due follow-up is told to whose case it is, once; moved, once more on its new day', async () => {
	// A desk of its own: the hundreds of notices above were told at today's hour, and only the newest are shown.
	const own = await deskForTests();
	const { db, rosa, amir } = own;
	const caseId = await own.newCase();
	await db
		.updateTable('case_file')
		.set({ claimed_by: amir, claimed_at: at })
		.where('id', '=', caseId)
		.execute();
	await planFollowUp(db, { caseId, staffId: rosa, dueOn: '2026-11-25', at });
	const due = async (staffId: string) =>
		(await unseenNotices(db, staffId)).filter(
			(notice) => notice.caseId === caseId && notice.kind === 'follow-up-fell-due',
		).length;
	// It is November 25 in London already, and still the 24th at the site.
	await tellDueFollowUps(db, { at: new Date('2026-11-25T05:00:00Z') });
	expect(await due(amir)).toBe(0);
	const day = new Date('2026-11-25T17:00:00Z');
	await Promise.all([tellDueFollowUps(db, { at: day }), tellDueFollowUps(db, { at: day })]);
	await tellDueFollowUps(db, { at: new Date('2026-11-26T17:00:00Z') });
	expect([await due(amir), await due(rosa)]).toEqual([1, 0]);
	await planFollowUp(db, { caseId, staffId: rosa, dueOn: '2026-11-28', at: day });
	await tellDueFollowUps(db, { at: new Date('2026-11-28T17:00:00Z') });
	expect(await due(amir)).toBe(2);
	await own.close();
});

test('a colleague sees their own notices, marks those shown, and none of a site they left', async () => {
	const { db, rosa, amir, siteId } = desk;
	await desk.newCase();
	await deliverOutbox(db, { at });
	const [newest, ...others] = await unseenNotices(db, rosa);
	const mine = await unseenNotices(db, amir);
	const noticeIds = [String(newest?.id), String(mine[0]?.id)];
	await markNoticesSeen(db, { staffId: rosa, noticeIds, at });
	const left = await unseenNotices(db, rosa);
	expect(left.some(({ id }) => id === newest?.id)).toBe(false);
	expect(left.slice(0, 5)).toEqual(others.slice(0, 5));
	expect((await unseenNotices(db, amir))[0]?.id).toBe(mine[0]?.id);
	await db.deleteFrom('staff_site').where('staff_id', '=', amir).where('site_id', '=', siteId).execute();
	expect(await unseenNotices(db, amir)).toEqual([]);
});

test('drafts and counted attempts are forgotten when their time is over, and not before', async () => {
	const { db, siteId } = desk;
	const draft = async (minutes: number) => {
		const id = uuidv7();
		const expires_at = new Date(at.getTime() + minutes * 60_000);
		const none = { kiosk_id: null, staff_id: null, sealed: null, sent_at: null };
		const token_hash = Buffer.from(id);
		await db
			.insertInto('draft')
			.values({ ...none, id, token_hash, site_id: siteId, expires_at })
			.execute();
		await db.insertInto('rate').values({ key: id, count: 1, window_ends_at: expires_at }).execute();
		return id;
	};
	const ended = await draft(-1);
	const living = await draft(1);
	expect(await forgetExpired(db, { at })).toBe(1);
	const drafts = await db.selectFrom('draft').select('id').where('id', 'in', [ended, living]).execute();
	const rates = await db.selectFrom('rate').select('key').where('key', 'in', [ended, living]).execute();
	expect({ drafts, rates }).toEqual({ drafts: [{ id: living }], rates: [{ key: living }] });
});
