import { expect, test } from 'vitest';
import { houseToComeBackTo } from '../support/coming-back.ts';
import { visitKiosk } from '../support/kiosks.ts';
import { Visitor } from '../support/visitor.ts';

const house = houseToComeBackTo();
const request = '/en/back/request';

test('every end of a visit at a kiosk ends it, and what was kept of it opens nothing', async () => {
	const { desk, running } = house;
	const caseId = await desk.newCase();
	const paper = await house.paperOf(caseId);
	const opened = async () =>
		Number((await desk.pool.query('select from return_visit where case_id = $1', [caseId])).rowCount);
	const ends: [string, (visitor: Visitor) => Promise<unknown>][] = [
		['finished', (visitor) => visitor.post(request, { do: 'finish' })],
		['stopped', (visitor) => visitor.post('/en/stop', {})],
		['timed out', (visitor) => visitor.ask('DELETE', '/kiosk/visit')],
		['crashed or reloaded', (visitor) => visitor.get('/kiosk')],
		['somebody else began', (visitor) => visitor.post('/kiosk', { language: 'en' })],
		['half an hour', () => desk.pool.query('update return_visit set expires_at = now()')],
	];
	for (const [how, end] of ends) {
		const kiosk = await house.kiosk();
		const visitor = await visitKiosk(running.url, kiosk, 'en', '10.9.0.1');
		expect((await house.back(visitor, paper)).location, how).toBe(request);
		// "I'm still here" keeps it.
		await visitor.post('/kiosk/visit', {});
		expect((await visitor.get(request)).status, how).toBe(200);
		const kept = new Map(visitor.cookies);
		// Another kiosk and a home open nothing with the same cookies.
		const elsewhere = await visitKiosk(running.url, await house.kiosk(), 'en', '10.9.0.2');
		elsewhere.cookies.set('porchlight_back', String(kept.get('porchlight_back')));
		expect((await elsewhere.get(request)).location, how).toBe('/en/back');
		await end(visitor);
		if (how !== 'half an hour') expect(await opened(), how).toBe(0);
		const again = new Visitor(running.url, '10.9.0.1');
		for (const cookie of kept) again.cookies.set(...cookie);
		expect((await again.get(request)).location, how).toBe(how === 'half an hour' ? '/en/back' : '/kiosk');
		const next = await visitKiosk(running.url, kiosk, 'en', '10.9.0.1');
		next.cookies.set('porchlight_back', String(kept.get('porchlight_back')));
		expect((await next.get(request)).location, how).toBe('/en/back');
		await desk.pool.query('delete from rate');
	}
});
