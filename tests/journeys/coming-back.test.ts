import { expect, test } from 'vitest';
import { openCase } from '#lib/server/db/queue.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { closeCase } from '#lib/server/use-cases/close-case.ts';
import { logContactAttempt } from '#lib/server/use-cases/log-contact-attempt.ts';
import { houseToComeBackTo } from '../support/coming-back.ts';
import { issuedPlan } from '../support/plans.ts';

const house = houseToComeBackTo();
const request = '/en/back/request';
const notices = async (caseId: string) =>
	(await house.rows('notice', caseId)).filter(({ kind }) => kind === 'person-came-back').length;

test('a person comes back, sees where things stand, asks to be called, and the team sees it first', async () => {
	const { desk } = house;
	const caseId = await desk.newCase({}, new Date());
	const visitor = house.home();
	expect((await visitor.get('/en')).text).toContain('href="/en/back"');
	const paper = await house.paperOf(caseId);
	const typed = { reference: ` ${paper.reference.toLowerCase().replace(/^.../, '$& - ')} `, second: '۰۱۲۳' };
	expect(await house.back(visitor, typed)).toMatchObject({ status: 303, location: request });
	const page = await visitor.get(request);
	expect(page.text).toContain('A connector gets in touch by');
	expect(page.headers.get('cache-control')).toBe('no-store');
	for (const secret of ['Grace', '555-0123', 'food', paper.reference])
		expect(page.text).not.toContain(secret);
	// Nothing was issued: there is no plan to print, and nothing that could have gone wrong.
	expect(page.text).not.toContain('value="plan"');
	expect((await visitor.get('/en/back/plan')).location).toBe(request);
	expect((await visitor.get('/en/back/trouble')).location).toBe(request);

	await visitor.post(request, { do: 'call' });
	await visitor.post(request, { do: 'call' });
	expect((await visitor.get(request)).text).toContain('you asked us to get in touch');
	expect(await house.rows('ask', caseId)).toMatchObject([{ kind: 'call', action_id: null, kiosk_id: null }]);
	expect(await notices(caseId)).toBe(2);
	expect(await openCase(desk.db, caseId, new Date())).toMatchObject({ asks: ['call'], withdrawn: false });
	// Talked with, it is answered; asked again later, it stands there again.
	const attempt = { channel: 'phone', result: 'reached', minutes: 5, words: '', nextTryOn: null } as const;
	await logContactAttempt(desk.db, { caseId, staffId: desk.rosa, attempt, at: new Date() });
	expect(await openCase(desk.db, caseId, new Date())).toMatchObject({ asks: [] });
	expect((await visitor.get(request)).text).toContain('You talked with a connector on');
	await visitor.post(request, { do: 'call' });
	expect(await house.rows('ask', caseId)).toHaveLength(2);

	expect((await visitor.post(request, { do: 'finish' })).location).toBe('/en');
	expect((await visitor.get(request)).location).toBe('/en/back');
});

test('prints the plan again, says what did not work out, and takes the agreement back', async () => {
	const { desk } = house;
	const { caseId, actionId } = await issuedPlan(desk);
	const visitor = house.home();
	await house.back(visitor, await house.paperOf(caseId));
	expect((await visitor.get(request)).text).toContain('You got your plan on');
	expect(await visitor.post(request, { do: 'plan' })).toMatchObject({ location: '/en/back/plan' });
	expect((await visitor.get('/en/back/plan')).text).toContain('I want to sing with people again.');
	const pdf = await visitor.get('/en/back/plan/pdf');
	expect(pdf.headers.get('content-type')).toBe('application/pdf');
	expect(pdf.text.slice(0, 5)).toBe('%PDF-');
	expect(await house.rows('print', caseId)).toMatchObject([
		{ sheet: 'social-prescription', staff_id: null, kiosk_id: null },
	]);

	expect((await visitor.get('/en/back/trouble')).text).toContain('Call Century House');
	expect((await visitor.post('/en/back/trouble', {})).status).toBe(400);
	const { actionId: anothers } = await issuedPlan(desk);
	expect((await visitor.post('/en/back/trouble', { what: anothers })).status).toBe(400);
	expect((await visitor.post('/en/back/trouble', { what: actionId })).location).toBe(request);
	expect((await visitor.post('/en/back/trouble', { what: 'other' })).location).toBe(request);
	expect(await house.rows('ask', caseId)).toMatchObject([
		{ kind: 'did-not-work-out', action_id: actionId },
		{ kind: 'did-not-work-out', action_id: null },
	]);
	expect(await timelineOf(desk.db, caseId)).toContainEqual(
		expect.objectContaining({ kind: 'did-not-work-out', words: 'Call Century House', staffName: null }),
	);
	expect(await openCase(desk.db, caseId, new Date())).toMatchObject({ asks: ['did-not-work-out'] });

	expect((await visitor.get('/en/back/withdraw')).text).toContain('Nobody will contact you');
	await visitor.post('/en/back/withdraw', {});
	await visitor.post('/en/back/withdraw', {});
	const consents = await house.rows('consent', caseId);
	expect(consents).toHaveLength(2);
	expect(consents[1]).toMatchObject({ topic: 'keep-and-contact', given: false, given_by: 'person' });
	expect(await openCase(desk.db, caseId, new Date())).toMatchObject({ withdrawn: true });
	const after = await visitor.get(request);
	expect(after.text).toContain('You took back your agreement.');
	expect(after.text).not.toContain('value="call"');
	// Nothing is asked any more, also by who kept the page open.
	await visitor.post(request, { do: 'call' });
	expect(await house.rows('ask', caseId)).toHaveLength(2);
});

test('a closed case is opened again by who asks; one that is nobody’s to come back to is not found', async () => {
	const { desk } = house;
	const closing = { staffId: desk.rosa, words: '', at: new Date() };
	const caseId = await desk.newCase();
	await closeCase(desk.db, { ...closing, caseId, reason: 'received-what-was-needed' });
	const visitor = house.home();
	await house.back(visitor, await house.paperOf(caseId));
	expect((await visitor.get(request)).text).toContain('Your request was closed on');
	expect((await visitor.get('/en/back/withdraw')).location).toBe(request);
	await visitor.post(request, { do: 'call' });
	expect(await openCase(desk.db, caseId, new Date())).toMatchObject({ asks: ['call'] });
	expect((await timelineOf(desk.db, caseId)).map(({ kind }) => kind).slice(0, 3)).toEqual(
		expect.arrayContaining(['call-asked', 'reopened']),
	);

	const mistaken = await desk.newCase();
	await closeCase(desk.db, { ...closing, caseId: mistaken, reason: 'entered-in-error' });
	expect((await house.back(house.home(), await house.paperOf(mistaken))).status).toBe(400);
});

test.each([
	['who does not feel safe', { 'other-needs': ['safety'], 'safe-to-call': 'yes', 'safe-to-print': 'yes' }],
	[
		'who was asked for by somebody else',
		{
			door: 'professional',
			agreement: 'agrees',
			'referrer-name': 'Dr. Chen',
			'referrer-organization': 'Clinic',
		},
	],
] as const)('of %s whoever holds the paper hears only whom to call', async (_, answers) => {
	const { desk } = house;
	const caseId = await desk.newCase(answers as object, new Date());
	const visitor = house.home();
	await house.back(visitor, await house.paperOf(caseId));
	const { text } = await visitor.get(request);
	expect(text).toContain('only on the phone or at the desk');
	for (const told of ['gets in touch by', 'value="call"', 'back/withdraw', 'safe', 'Grace']) {
		expect(text.slice(text.indexOf('<main'), text.indexOf('</main>')), told).not.toContain(told);
	}
	for (const [path, form] of [
		['/en/back/withdraw', {}],
		['/en/back/trouble', { what: 'other' }],
		[request, { do: 'call' }],
	] as const) {
		await visitor.post(path, form);
	}
	expect((await visitor.get('/en/back/plan')).location).toBe(request);
	expect(await house.rows('ask', caseId)).toEqual([]);
	expect(await house.rows('consent', caseId)).toHaveLength(1);
});

test('without a phone of their own nobody gets in, unless a connector wrote down a year and the site asks for it', async () => {
	const { desk } = house;
	const relative = { 'reach-by': 'relative', 'relative-name': 'Ben', 'relative-phone': '604-555-0123' };
	const caseId = await desk.newCase(relative as object);
	const paper = await house.paperOf(caseId);
	expect((await house.back(house.home(), paper)).status).toBe(400);
	await desk.pool.query("update site set come_back_with = 'birth-year'");
	try {
		expect((await house.home().get('/en/back')).text).toContain('The year you were born');
		expect((await house.back(house.home(), { ...paper, second: '1948' })).status).toBe(400);
		await desk.pool.query(
			'insert into birth_year (id, case_id, year, staff_id, at) values (gen_random_uuid(), $1, 1948, $2, now())',
			[caseId, desk.rosa],
		);
		expect((await house.back(house.home(), { ...paper, second: '1949' })).status).toBe(400);
		expect((await house.back(house.home(), { ...paper, second: '1948' })).location).toBe(request);
	} finally {
		await desk.pool.query("update site set come_back_with = 'phone'");
	}
});
