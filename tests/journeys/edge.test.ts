import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary, filesWithTraces, tracesIn } from '../support/canary.ts';
import { casesAt, enrol, rowsAtEdge, startHub, type Hub } from '../support/edge-and-hub.ts';
import { PartnerProgram } from '../support/partner-program.ts';
import { startPorchlight, stop, type Running } from '../support/porchlight.ts';
import { eventually } from '../support/processes.ts';
import { Visitor } from '../support/visitor.ts';
import { sites } from '../support/world/house.ts';

let hub: Hub;
let edge: Running;
let folder: string;
let kiosk: Visitor;
const begin = () => startPorchlight({ LOG_LEVEL: 'debug', ...hub.environment }, folder);

beforeAll(async () => {
	hub = await startHub();
	const enrolled = await enrol(hub.environment, await hub.kioskAddress('Kiosk by the door'));
	folder = enrolled.dataFolder;
});
afterAll(async () => {
	await edge.close();
	await hub.close();
});

const byPhone = {
	needs: { needs: ['food'] },
	words: { words: canary.words },
	name: { name: canary.name },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: canary.phone },
};

const atTheEdge = <Row extends object>(query: string) => rowsAtEdge<Row>(folder, query);

/** Begins on the first screen, as everybody does. */
const visit = () => kiosk.post('/kiosk', { language: 'en' });

/** The same browser, once the edge has been started anew. */
async function afterRestart(): Promise<Visitor> {
	await stop(edge.process);
	edge = await begin();
	const same = new Visitor(edge.url);
	for (const [name, value] of kiosk.cookies) same.cookies.set(name, value);
	return same;
}

describe('without a network', () => {
	let reference: string;

	test('somebody goes through at the kiosk, and takes both sheets home', async () => {
		hub.network.becomes('cut');
		edge = await begin();
		kiosk = new Visitor(edge.url);
		await kiosk.post(new URL(edge.kioskEnrolment).pathname, {});
		await visit();
		await kiosk.refer('en', 'self', byPhone);
		reference = await kiosk.send('en');
		expect(reference).toMatch(/^[A-Z0-9]{6}$/);
		// Nothing can be looked up here, and the page says whom to call instead.
		const back = await kiosk.get('/en/back');
		expect(back.text).toContain('cannot look up your request right now');
		expect(back.text).toContain(sites.harbourview.sitePhone);
		expect(back.text).not.toContain('name="reference"');
		const typed = { reference, second: canary.phone.slice(-4) };
		expect(await kiosk.post('/en/back', typed)).toMatchObject({ status: 303, location: '/en/back' });
		const { text } = await kiosk.get('/en/refer/sent');
		const sheets = [...text.matchAll(/href="(\/en\/sheets\/[\w-]{43})"/g)].map(([, sheet = '']) => sheet);
		expect(sheets).toHaveLength(2);
		const pages = await Promise.all(sheets.map((sheet) => kiosk.get(sheet)));
		expect(pages.map(({ status }) => status)).toEqual([200, 200]);
		expect(pages[0]?.text).toContain(reference);
		expect(pages[1]?.text).toContain('Harbourview Library');
		for (const sheet of sheets) expect((await kiosk.get(`${sheet}/pdf`)).status).toBe(200);
		expect((await kiosk.get('/en/refer/name')).location).toBe('/en/refer/sent');
	});

	test('sent again it is the same, and only one waits, sealed', async () => {
		expect(await kiosk.send('en')).toBe(reference);
		expect(await atTheEdge('select id from sealed_referral')).toHaveLength(1);
		for (const table of ['referral', 'case_file', 'need', 'consent', 'event']) {
			expect(await atTheEdge(`select from ${table}`), table).toEqual([]);
		}
	});

	test('nothing of them can be read on the disk, while they stand there, and after they have gone', async () => {
		await atTheEdge('checkpoint');
		expect(filesWithTraces(folder)).toEqual([]);
		await kiosk.post('/en/refer/sent', {});
		await atTheEdge('vacuum full');
		await atTheEdge('checkpoint');
		expect(filesWithTraces(folder)).toEqual([]);
		expect(tracesIn(edge.said())).toEqual([]);
		expect(await atTheEdge('select from draft')).toEqual([]);
	});

	test('what was typed before a restart is gone, and the person begins anew', async () => {
		await visit();
		await kiosk.refer('en', 'self', byPhone);
		kiosk = await afterRestart();
		expect((await kiosk.get('/en/refer/check')).location).toBe('/en');
		expect(await atTheEdge('select from draft')).toEqual([]);
	});

	test('what was sent before one is not asked for again, though its paper cannot be shown any more', async () => {
		await visit();
		await kiosk.refer('en', 'self', { ...byPhone, name: { name: 'Grace' } });
		expect(await kiosk.send('en')).toMatch(/^[A-Z0-9]{6}$/);
		kiosk = await afterRestart();
		const page = await kiosk.get('/en/refer/sent');
		expect(page.text).toContain('Your request is sent.');
		expect(page.text).toContain(sites.harbourview.sitePhone);
		expect(page.text).not.toContain('class="reference');
		expect(page.text).not.toContain('/sheets/');
		expect((await kiosk.get('/en/refer/check')).location).toBe('/en/refer/sent');
		await kiosk.post('/en/refer/sent', {});
		expect(await atTheEdge('select from draft')).toEqual([]);
	});

	test('the desk is at the hub, and an edge is no hub', async () => {
		for (const path of ['/team', '/team/queue', '/team/sign-in']) {
			const { status, headers } = await kiosk.get(path);
			expect([status, headers.get('location')], path).toEqual([303, `${hub.network.url}/team`]);
		}
		const refused = await new PartnerProgram(edge.url, 'any').send('one', {});
		expect([refused.status, refused.json.error?.code]).toEqual([404, 'not-a-hub']);
	});

	test('when it is back the hub has them, with the reference of their paper, and the edge has nothing', async () => {
		hub.network.becomes('whole');
		await stop(edge.process);
		edge = await begin();
		expect(await eventually(async () => (await casesAt(hub)).length > 0)).toBe(true);
		expect(await eventually(async () => (await casesAt(hub)).length === 2)).toBe(true);
		expect(await casesAt(hub)).toMatchObject([{ name: canary.name, reference }, { name: 'Grace' }]);
		const { rows } = await hub.database.pool.query(
			'select kiosk.name, edge from referral join kiosk on kiosk.id = referral.kiosk_id',
		);
		expect(rows).toEqual(Array(2).fill({ name: 'Kiosk by the door', edge: true }));
		expect(await eventually(async () => (await atTheEdge('select from sealed_referral')).length === 0)).toBe(
			true,
		);
	});
});
