import { afterAll, beforeAll, expect, test } from 'vitest';
import { byManyHands, insist, readyToSend, referenceOn, writtenDown } from '../support/fleet.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';

const people = 1000;

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' });
});
afterAll(() => running.close());

test('1,000 referrals sent twice each by 50 visitors at once are exactly 1,000 cases', async () => {
	const references = new Map<string, string>();
	await byManyHands(
		(person) => person < people,
		50,
		async (person) => {
			const visitor = await readyToSend(running.url, person);
			const send = () => insist(() => visitor.post('/en/refer/check', {}), 303);
			const twice = await Promise.all([send(), send()]);
			expect(twice.map(({ location }) => location)).toEqual(['/en/refer/sent', '/en/refer/sent']);
			references.set(`Person ${String(person)}`, referenceOn(await visitor.get('/en/refer/sent')));
		},
	);
	const rows = await writtenDown(running.dataFolder);
	expect(rows).toHaveLength(people);
	expect(rows.filter(({ whole }) => !whole)).toEqual([]);
	expect(new Map(rows.map(({ name, reference }) => [name, reference]))).toEqual(references);
	expect(new Set(references.values()).size).toBe(people);
	expect(running.said()).not.toContain('request-failed');
});
