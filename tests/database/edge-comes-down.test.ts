import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#lib/server/db/connection.ts';
import { hubEnrolment } from '#lib/server/db/hub-enrolment.ts';
import { directoryTables, siteTables } from '#lib/server/db/rows-down.ts';
import { copyDirectory } from '#lib/server/use-cases/copy-directory.ts';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { takeDirectory, takeEnrolment, takeFromHub } from '#lib/server/use-cases/take-from-hub.ts';
import { at, count, hubAndEdgeRows } from '../support/edge-and-hub-rows.ts';

let rows: Awaited<ReturnType<typeof hubAndEdgeRows>>;
beforeAll(async () => {
	rows = await hubAndEdgeRows();
});
afterAll(() => rows.close());

describe('the directory', () => {
	beforeAll(async () => {
		const enrolled = await rows.enrolment('device');
		if (!enrolled.ok) throw new Error(enrolled.why);
		await takeEnrolment(rows.edge.db, { told: enrolled.answer, deviceToken: 'token', at });
	});

	const copyOf = async (db: Database) => {
		const text = await copyDirectory(db);
		return { hash: createHash('sha256').update(text).digest('hex'), text };
	};
	const copyAtHub = () => copyOf(rows.hub.db);

	test('takes the place of the one that was here, row for row', async () => {
		await loadStarterDirectory(rows.hub.db);
		const copy = await copyAtHub();
		expect((await copyAtHub()).hash).toBe(copy.hash);
		await takeDirectory(rows.edge.db, copy);
		expect((await copyOf(rows.edge.db)).hash).toBe(copy.hash);
		await rows.hub.pool.query('delete from resource_words');
		await rows.hub.pool.query(
			`update resource set name = 'Another' where id = (select id from resource limit 1)`,
		);
		const changed = await copyAtHub();
		expect(changed.hash).not.toBe(copy.hash);
		await takeDirectory(rows.edge.db, changed);
		expect((await copyOf(rows.edge.db)).hash).toBe(changed.hash);
		expect((await hubEnrolment(rows.edge.db))?.directoryHash).toBe(changed.hash);
	});

	test.each([
		['a table of people', '["case_file", {"id": "x"}]'],
		['no JSON', '["resource", {'],
		[
			'a row that breaks a rule',
			'["resource_area", {"resource_id": "00000000-0000-7000-8000-000000000000", "kind": "moon", "value": ""}]',
		],
		['a row of nothing', '["organization", {"id": null, "name": "x"}]'],
	])('with %s in it is not taken, and the one that is here stays', async (_, line) => {
		const before = await copyOf(rows.edge.db);
		const { hash, text } = await copyAtHub();
		await expect(
			takeDirectory(rows.edge.db, { hash: 'b'.repeat(64), text: `${text}${line}\n` }),
		).rejects.toThrow();
		expect((await copyOf(rows.edge.db)).hash).toBe(before.hash);
		expect((await hubEnrolment(rows.edge.db))?.directoryHash).toBe(hash);
	});

	test('of a hub that is newer or older is taken by the columns both know', async () => {
		const { hash, text } = await copyAtHub();
		const other = text.replaceAll('"position": ', '"place": ');
		await takeDirectory(rows.edge.db, { hash, text: other });
		expect(await count(rows.edge, 'resource')).toBe(54);
		expect(await count(rows.edge, 'resource where position <> 0')).toBe(0);
	});
});

test('a site that is not this edge’s is not taken', async () => {
	const told = await rows.contact();
	const strange = {
		...told,
		site: { ...told.site, site_recognition: [{ site_id: uuidv7(), language: 'en', switched_on: true }] },
	};
	await expect(takeFromHub(rows.edge.db, strange)).rejects.toThrow(/of another site/);
	expect(await count(rows.edge, 'site_recognition')).toBe(0);
});

/** A table added later has to be thought of: does an edge need to know it, or does it stay at the hub? */
test('every table about a site or the directory goes down, or is named here as one that stays', async () => {
	const found = await rows.hub.pool.query<{ name: string; to: string }>(
		`select distinct c.relname as name, r.relname as to from pg_constraint k
		join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
		where k.contype = 'f' and r.relname in ('site', 'resource', 'organization')`,
	);
	const stays = [
		'action',
		'case_file',
		'draft',
		'kiosk',
		'one_time_link',
		'partner',
		'referral',
		'staff_site',
	];
	const down: string[] = [...directoryTables, ...Object.keys(siteTables)];
	const names = found.rows.map(({ name }) => name);
	const unknown = names.filter((name) => !stays.includes(name) && !down.includes(name));
	expect(unknown).toEqual([]);
});
