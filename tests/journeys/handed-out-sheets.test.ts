import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight();
});
afterAll(() => running.close());

const byPhone = {
	name: { name: 'Rosa Example' },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: '604 555 0123' },
};

test('sheets open by their links only, and end when the person finishes', async () => {
	const visitor = new Visitor(running.url);
	await visitor.refer('en', 'self', byPhone);
	await visitor.send('en');
	const { text } = await visitor.get('/en/refer/sent');
	const links = [...text.matchAll(/href="(\/en\/sheets\/[\w-]{43})"/g)].map((found) => String(found[1]));
	expect(links).toHaveLength(2);
	const stranger = new Visitor(running.url);
	for (const link of links) {
		expect((await stranger.get(link)).text).toMatch(/We have your request|First steps you can take/);
		expect((await stranger.get(`${link}/pdf`)).headers.get('content-type')).toBe('application/pdf');
	}
	await visitor.post('/en/refer/sent', {});
	for (const link of links) {
		expect((await visitor.get(link)).status).toBe(404);
		expect((await visitor.get(`${link}/pdf`)).status).toBe(404);
	}
});

test.each([
	['no', 0],
	['not-sure', 1],
	['yes', 2],
])('who does not feel safe and answers "%s" to printing gets %i sheets', async (safe, count) => {
	const visitor = new Visitor(running.url);
	await visitor.refer('en', 'self', {
		...byPhone,
		'other-needs': { 'other-needs': 'safety' },
		safety: { 'safe-to-print': safe },
	});
	await visitor.send('en');
	const { text } = await visitor.get('/en/refer/sent');
	const links = [...text.matchAll(/href="(\/en\/sheets\/[\w-]{43})"/g)].map((found) => String(found[1]));
	expect(links).toHaveLength(count);
	const [receipt] = links;
	if (safe === 'not-sure' && receipt) {
		const page = (await visitor.get(receipt)).text;
		const sheet = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
		expect(sheet).not.toMatch(/safe|abuse|VictimLink|9-1-1/i);
	}
});
