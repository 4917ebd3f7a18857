import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague } from '../support/desk-hands.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
let desk: Visitor;
beforeAll(async () => {
	running = await startPorchlight();
	desk = new Visitor(running.url);
	const made = await desk.post(new URL(running.firstCoordinator).pathname, {
		...colleague,
		callWithinDays: '2',
	});
	expect(made.location).toBe('/team/queue');
});
afterAll(() => running.close());

test('a connector fills in the same interview for a caller, without the script of any page', async () => {
	const { text } = await desk.get('/team/referrals/new');
	const site = /name="site"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? '';
	let { location } = await desk.post('/team/referrals/new', { language: 'fr', site });
	const answers: Record<string, Record<string, string>> = {
		name: { name: 'Mme Exemple' },
		'reach-by': { 'reach-by': 'phone' },
		phone: { phone: '604 555 0123' },
	};
	const pages: string[] = [];
	while (!location.endsWith('/check')) {
		const id = location.split('/').at(-1) ?? '';
		pages.push(id);
		({ location } = await desk.post(location, answers[id] ?? {}));
	}
	expect(pages).toEqual([
		'needs',
		'more-needs',
		'other-needs',
		'words',
		'name',
		'reach-by',
		'phone',
		'times',
		'language',
		'communication',
		'area',
	]);
	const reference = await desk.send('fr');
	expect((await desk.post('/fr/refer/sent', {})).location).toBe('/team/queue');
	const queue = (await desk.get('/team/queue')).text;
	expect(queue).toContain(reference);
	expect(queue).toContain('Mme Exemple');
});

test('a site that is not theirs, a language that is not ours, and nobody signed in are refused', async () => {
	const wrong = await desk.post('/team/referrals/new', { language: 'xx', site: 'nowhere' });
	expect(wrong.status).toBe(400);
	expect(wrong.text).toContain('href="#site"');
	expect(wrong.text).toContain('href="#language"');
	const stranger = new Visitor(running.url);
	expect((await stranger.get('/team/referrals/new')).location).toBe('/team/sign-in');
	expect((await stranger.post('/team/referrals/new', {})).location).toBe('/team/sign-in');
});
