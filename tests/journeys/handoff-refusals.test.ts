import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary, tracesIn } from '../support/canary.ts';
import { partnerHouse, referral, type PartnerHouse } from '../support/partner-house.ts';
import { PartnerProgram } from '../support/partner-program.ts';
import { Visitor } from '../support/visitor.ts';

let house: PartnerHouse;
let clinic: PartnerProgram;
beforeAll(async () => {
	house = await partnerHouse();
	clinic = await house.partner('Fraser Clinic');
});
afterAll(() => house.close());

const without = (name: string) => ({
	...referral,
	answers: Object.fromEntries(Object.entries(referral.answers).filter(([known]) => known !== name)),
});

describe('is refused in JSON, with a code and words, and nothing is stored', () => {
	const key = { 'Idempotency-Key': 'refused' };
	type Sent = ReturnType<PartnerProgram['send']>;
	const cases: [string, number, string, () => Sent][] = [
		['without a key of its own', 400, 'key-missing', () => clinic.send('', referral)],
		['with a key too long', 400, 'key-missing', () => clinic.send('x'.repeat(201), referral)],
		['that is no JSON', 400, 'bad-json', () => clinic.send('refused', '{"language": "en"')],
		['that is empty', 400, 'bad-json', () => clinic.send('refused', '')],
		[
			'as a form',
			415,
			'type-wrong',
			() => clinic.send('refused', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }),
		],
		['as text', 415, 'type-wrong', () => clinic.send('refused', referral, { 'Content-Type': 'text/plain' })],
		[
			'in another encoding',
			415,
			'type-wrong',
			() => clinic.send('refused', referral, { 'Content-Type': 'application/json; charset=utf-16' }),
		],
		['too large', 413, 'too-large', () => clinic.send('refused', { ...referral, more: 'x'.repeat(200_000) })],
		[
			'far too large',
			413,
			'too-large',
			() => clinic.send('refused', { ...referral, more: 'x'.repeat(900_000) }),
		],
		[
			'without who may',
			401,
			'not-known',
			() => new PartnerProgram(house.running.url, 'nobody').send('refused', referral),
		],
		[
			'with half a key',
			401,
			'not-known',
			() => new PartnerProgram(house.running.url, clinic.key.slice(0, 30)).send('refused', referral),
		],
		['sealed, from a partner', 400, 'fields-refused', () => clinic.send('refused', { sealed: {} }, key)],
	];
	test.each(cases)('%s', async (_, status, code, send) => {
		const before = await house.counted();
		const refused = await send();
		expect([refused.status, refused.json.error?.code]).toEqual([status, code]);
		expect(refused.json.error?.message).toMatch(/^[A-Z].*\.$/);
		expect(refused.headers.get('content-type')).toBe('application/json');
		expect(tracesIn(refused.text)).toEqual([]);
		expect(await house.counted()).toEqual(before);
	});

	test.each([
		[
			'an unknown door',
			{ ...referral, answers: { ...referral.answers, door: 'window' } },
			'answers.door',
			'professional',
		],
		[
			'an unknown need',
			{ ...referral, answers: { ...referral.answers, needs: ['love'] } },
			'answers.needs',
			'food',
		],
		['an unknown language', { ...referral, language: 'Klingon' }, 'language', 'zh-Hant'],
		['no name', without('name'), 'answers.name', undefined],
		['no number to call', without('phone'), 'answers.phone', undefined],
		[
			'a field of their own',
			{ ...referral, answers: { ...referral.answers, [canary.phone]: 'x' } },
			`answers.${canary.phone}`,
			undefined,
		],
	])('with %s, named', async (_, body, field, offered) => {
		const refused = await clinic.send('refused', body);
		expect(refused.status).toBe(400);
		const [first, ...others] = refused.json.error?.fields ?? [];
		expect([first?.field, others]).toEqual([field, []]);
		expect(first?.message).toMatch(/^[A-Z].*\.$/);
		if (offered) expect(first?.codes).toContain(offered);
	});

	test('by any other method, and from a page of another site, which brings no key', async () => {
		const visitor = new Visitor(house.running.url, '10.4.0.9');
		for (const method of ['GET', 'PUT', 'DELETE']) {
			const answer = await visitor.ask(method, '/handoffs');
			expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'POST']);
			expect(JSON.parse(answer.text).error.code, method).toBe('method-wrong');
		}
		const cross = await visitor.ask('POST', '/handoffs', JSON.stringify(referral), {
			Origin: 'https://evil.example',
		});
		expect(cross.status).toBe(401);
		expect(cross.headers.get('access-control-allow-origin')).toBeNull();
	});
});

test('who sends without end is asked to wait, and no one else is', async () => {
	const busy = await house.partner('Busy clinic');
	let limited;
	for (let count = 0; count <= 300 && !limited; count += 1) {
		const sent = await busy.send('', {});
		if (sent.status === 429) limited = sent;
	}
	expect(limited?.json.error?.code).toBe('too-many');
	expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
	expect((await clinic.send('appointment-4', referral)).status).toBe(201);
});

test('nothing of the person is in the log', () => {
	expect(house.running.said()).toContain('"route":"/handoffs"');
	expect(tracesIn(house.running.said())).toEqual([]);
	expect(house.running.said()).not.toContain('request-failed');
	expect(house.running.said()).not.toContain(clinic.key);
});
