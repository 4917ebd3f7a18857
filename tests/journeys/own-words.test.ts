import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => running.close());

let homes = 0;
const atHome = () => new Visitor(running.url, `192.0.2.${String((homes += 1))}`);

const byPhone = {
	name: { name: 'Rosa Example' },
	'reach-by': { 'reach-by': 'phone' },
	phone: { phone: '604 555 0123' },
};
const reaching = ['name', 'reach-by', 'phone', 'times', 'language', 'communication', 'area'];

test.each(['en', 'fr'])(
	'own words ask one page more, within the limits of the interview, in %s',
	async (language) => {
		const visitor = atHome();
		const pages = await visitor.refer(language, 'self', {
			...byPhone,
			needs: { needs: ['food'] },
			words: { words: 'I am hungry, I am lonely, and I never hear the phone.' },
			heard: { heard: ['company'] },
		});
		expect(pages).toEqual(['needs', 'more-needs', 'other-needs', 'words', 'heard', ...reaching]);
		// The pages of needs count as one question for the person.
		const questions = pages.filter((id) => !['more-needs', 'other-needs', 'heard'].includes(id));
		expect(questions.length).toBeLessThanOrEqual(10);
		expect(pages.length + 1).toBeLessThanOrEqual(13);
		expect(await visitor.send(language)).toMatch(/^[A-Z0-9]{6}$/);
	},
);

test('who does not feel safe is asked nothing more for their words', async () => {
	const pages = await atHome().refer('en', 'self', {
		...byPhone,
		'other-needs': { 'other-needs': ['safety'] },
		words: { words: 'I am hungry and lonely.' },
	});
	expect(pages).toEqual(['needs', 'more-needs', 'other-needs', 'safety', 'words', ...reaching]);
});

test('what words suggest is asked unticked, and danger puts help one press away', async () => {
	const visitor = atHome();
	await visitor.post('/en', { door: 'self' });
	const words = 'I am lonely, and my son hits me. I have no problem with food.';
	expect((await visitor.post('/en/refer/words', { words })).location).toBe('/en/refer/heard');
	const { text } = await visitor.get('/en/refer/heard');
	expect(text).toContain('Did we hear this right?');
	const offered = [...text.matchAll(/<input[^>]*name="heard"[^>]*>/g)].map(([input]) => input);
	expect(offered).toHaveLength(1);
	expect(offered[0]).toContain('value="company"');
	expect(offered[0]).not.toContain('checked');
	expect(text).toContain('Help to be safe');
	expect((await visitor.post('/en/refer/heard', { leave: 'help' })).location).toBe('/en/help');
	await visitor.post('/en/refer/heard', { skip: 'yes' });
	await visitor.post('/en/refer/name', { name: 'Rosa Example' });
	await visitor.post('/en/refer/reach-by', { 'reach-by': 'desk-note' });
	expect((await visitor.get('/en/refer/area')).text).not.toContain('Help to be safe');
	await visitor.post('/en/refer/words?change', { words: 'Nothing more.' });
	expect((await visitor.get('/en/refer/heard')).location).toBe('/en/refer/check');
});
