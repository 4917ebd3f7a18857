import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kioskByDevice } from '#lib/server/db/kiosk-devices.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { changeSiteDetails } from '#lib/server/use-cases/change-site-details.ts';
import { runCommand } from '../support/command-line.ts';
import { admin, enrol, rowsAtEdge, startHub, type Hub } from '../support/edge-and-hub.ts';
import { startPorchlight, stop, temporaryFolder, type Running } from '../support/porchlight.ts';
import { eventually } from '../support/processes.ts';
import { Visitor } from '../support/visitor.ts';
import { alike, sites } from '../support/world/house.ts';

let hub: Hub;
let edge: Running | undefined;
let folder: string;
let address: string;
const begin = () => startPorchlight({ LOG_LEVEL: 'debug', ...hub.environment }, folder);

beforeAll(async () => {
	hub = await startHub();
	address = await hub.kioskAddress('Kiosk by the door');
});
afterAll(async () => {
	if (edge) await edge.close();
	await hub.close();
});

const atTheEdge = <Row extends object>(query: string) => rowsAtEdge<Row>(folder, query);

describe('a machine becomes an edge', () => {
	test('and does not start before', async () => {
		const empty = temporaryFolder();
		await expect(startPorchlight(hub.environment, empty)).rejects.toThrow(
			/ended with 1:[^]*not enrolled at its hub yet.*edge enrol <address>/,
		);
		rmSync(empty, { recursive: true, force: true });
	});

	test.each([
		['with an address that is none', () => enrol(hub.environment, 'kiosk'), /Give the one-time address/],
		[
			'with one of another hub',
			() => enrol(hub.environment, `https://other.example${new URL(address).pathname}`),
			/is of https:\/\/other\.example/,
		],
		[
			'with one that nobody gave',
			() => enrol(hub.environment, `${hub.network.url}/kiosk/enrol/${'a'.repeat(43)}`),
			/used already, or has ended/,
		],
		[
			'with a key that nobody can open',
			async () => enrol({ ...hub.environment, HUB_PUBLIC_KEY: await strangeKey() }, address),
			/does not have the private half/,
		],
		[
			'without its hub',
			() => enrol({ HUB_URL: '', HUB_PUBLIC_KEY: '' }, address),
			/Set HUB_URL and HUB_PUBLIC_KEY first/,
		],
	])('not %s', async (_, enrolling, words) => {
		const { code, said, complained, dataFolder } = await enrolling();
		expect([code, said]).toEqual([1, '']);
		expect(complained).toMatch(words);
		expect(complained).not.toContain('\n');
		rmSync(dataFolder, { recursive: true, force: true });
	});

	test('not over a house that is there', async () => {
		const refused = await enrol(hub.environment, address, hub.dataFolder);
		expect([refused.code, refused.complained]).toEqual([1, expect.stringMatching(/holds a house already/)]);
	});

	test('with the one-time address of a kiosk, once, and has all it needs', async () => {
		const enrolled = await enrol(hub.environment, address);
		expect(enrolled).toMatchObject({ code: 0, complained: '' });
		expect(enrolled.said).toContain('"Kiosk by the door" at Harbourview Library');
		folder = enrolled.dataFolder;
		expect((await enrol(hub.environment, address, temporaryFolder())).complained).toMatch(/used already/);
		expect(await atTheEdge('select name from site')).toEqual([{ name: 'Harbourview Library' }]);
		const [counts] = await atTheEdge<{ resources: number; references: number }>(
			'select (select count(*)::int from resource) as resources, (select count(*)::int from reference_stock) as references',
		);
		expect(counts).toEqual({ resources: 54, references: 1000 });
	});

	test('and is never started as a house of its own', async () => {
		await expect(startPorchlight({}, folder)).rejects.toThrow(/ended with 1:[^]*data folder is an edge’s/);
	});
});

async function strangeKey(): Promise<string> {
	const dataFolder = temporaryFolder();
	mkdirSync(dataFolder, { recursive: true });
	writeFileSync(join(dataFolder, 'secret'), '');
	const { said } = await runCommand(['keys', 'new'], { PORCHLIGHT_DATA: dataFolder });
	rmSync(dataFolder, { recursive: true, force: true });
	return /^HUB_PUBLIC_KEY=(\S+)$/m.exec(said)?.[1] ?? '';
}

describe('what comes down from the hub', () => {
	/** Starts the edge anew, which makes it speak with its hub at once, and waits for that. */
	async function spokenWith(): Promise<Running> {
		if (edge) await stop(edge.process);
		const begun = await begin();
		edge = begun;
		await eventually(() => begun.said().includes('"job":"speak-with-hub"'));
		return begun;
	}

	test('site, kiosk and settings, as they are there now; what staff set at the screen stays', async () => {
		await spokenWith();
		const details = { ...sites.harbourview, ...alike, siteName: 'Harbourview, upstairs', callWithinDays: 7 };
		await changeSiteDetails(hub.database.db, { acting: admin, siteId: hub.siteId, details, wordsIn: 'fr' });
		const changed = `update kiosk set name = 'Upstairs', settings = '{"text": "largest"}' where edge`;
		await hub.database.pool.query(changed);
		await atTheEdge(`update kiosk set settings = '{"pxPerMm": 5}'`);
		const { url } = await spokenWith();
		expect(await atTheEdge('select name, call_within_days as days from site')).toEqual([
			{ name: 'Harbourview, upstairs', days: 7 },
		]);
		expect(await atTheEdge('select name, settings from kiosk')).toEqual([
			{ name: 'Upstairs', settings: { pxPerMm: 5, text: 'largest' } },
		]);
		expect((await new Visitor(url).get('/en')).text).toContain('Harbourview, upstairs');
	});

	test('nothing any more once the kiosk is revoked: its screen takes nothing that could not be handed over', async () => {
		await hub.database.pool.query('update kiosk set revoked_at = now() where edge');
		const { url, said } = await spokenWith();
		expect(said()).toContain('"code":"not-known"');
		expect(
			await eventually(
				async () => (await atTheEdge('select from kiosk where revoked_at is not null')).length === 1,
			),
		).toBe(true);
		expect((await new Visitor(url).get('/en')).text).toContain('Harbourview, upstairs');
	});

	test('and a device token is no cookie that would make a browser a kiosk', async () => {
		const [row] = await atTheEdge<{ token: string }>('select device_token as token from hub_enrolment');
		await hub.database.pool.query('update kiosk set revoked_at = null where edge');
		expect(await kioskByDevice(hub.database.db, tokenHash(row?.token ?? ''))).toBeUndefined();
	});
});
