import { afterAll, beforeAll, expect, test } from 'vitest';
import { byManyHands, insist, readyToSend, referenceOn } from '../support/fleet.ts';
import { titleOf } from '../support/page-text.ts';
import { enrolledKiosk, visitKiosk } from '../support/kiosks.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' });
});
afterAll(() => running.close());

test('a home that sends very often is asked to wait, keeps its answers, and others are not held up', async () => {
	const statuses: number[] = [];
	let last = await readyToSend(running.url, 1);
	for (let sending = 0; sending < 25; sending += 1) {
		last = await readyToSend(running.url, 1);
		statuses.push((await last.post('/en/refer/check', {})).status);
	}
	expect(statuses).toEqual([...Array<number>(20).fill(303), ...Array<number>(5).fill(429)]);
	for (const [language, title, again] of [
		['en', 'Please wait a little', 'Try again'],
		['fr', 'Veuillez patienter un peu', 'Réessayer'],
	]) {
		const refused = await last.post(`/${String(language)}/refer/check`, {});
		expect(refused.status).toBe(429);
		expect(titleOf(refused.text)).toBe(title);
		expect(refused.text).toContain(again);
	}
	expect((await last.get('/en/refer/check')).text).toContain('Person 1');

	const neighbour = await readyToSend(running.url, 2);
	expect((await neighbour.post('/en/refer/check', {})).status).toBe(303);
	// Who forges a chain of proxies is still known by the one address our own proxy saw.
	const forged = await last.ask('POST', '/en/refer/check', {}, { 'X-Forwarded-For': '1.2.3.4, 10.0.0.1' });
	expect(forged.status).toBe(429);
});

test('a kiosk with 30 people an hour, each sending twice, is never held up', async () => {
	const enrolled = await enrolledKiosk(running);
	const references = new Set<string>();
	await byManyHands(
		(person) => person < 30,
		1,
		async (person) => {
			const visitor = await visitKiosk(running.url, enrolled, 'en', '10.1.1.1');
			await visitor.post('/en', { door: 'self' });
			await visitor.post('/en/refer/name', { name: `Guest ${String(person)}` });
			await visitor.post('/en/refer/reach-by', { 'reach-by': 'desk-note' });
			const send = () => insist(() => visitor.post('/en/refer/check', {}), 303);
			await Promise.all([send(), send()]);
			references.add(referenceOn(await visitor.get('/en/refer/sent')));
		},
	);
	expect(references.size).toBe(30);
	const home = await readyToSend(running.url, 300);
	expect((await home.post('/en/refer/check', {})).status).toBe(303);
});

test('who guesses passwords is held up by address and by account, whether it exists or not', async () => {
	const guess = (address: string, email: string) =>
		new Visitor(running.url, address).post('/team/sign-in', { email, password: 'wrong words every time' });
	const statuses: number[] = [];
	for (let attempt = 0; attempt < 60; attempt += 1) {
		statuses.push((await guess('10.2.2.2', `nobody${String(attempt)}@example.org`)).status);
	}
	expect(statuses[0]).toBe(400);
	expect(statuses.at(-1)).toBe(429);
	expect(new Set(statuses)).toEqual(new Set([400, 429]));
	expect((await guess('10.2.2.3', 'somebody@example.org')).status).toBe(400);
	const oneAccount: number[] = [];
	for (let attempt = 0; attempt < 11; attempt += 1) {
		oneAccount.push((await guess('10.2.2.4', 'rosa@example.org')).status);
	}
	expect(oneAccount).toEqual([...Array<number>(10).fill(400), 429]);
	// Nobody can lock a colleague out from elsewhere.
	expect((await guess('10.2.2.5', 'rosa@example.org')).status).toBe(400);
	expect(running.said()).not.toMatch(/rosa@|request-failed/);
});
