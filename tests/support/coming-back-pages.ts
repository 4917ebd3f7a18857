import type { PublicPages } from './public-pages.ts';

const route = '[locale=locale]/back';

/** What answers a question asked of the database. */
interface Asked {
	query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** Hands a plan of one goal and one action to whoever has this reference, as a connector does. */
export async function handOutPlan(pool: Asked, reference: string): Promise<void> {
	await pool.query(
		`with person as (select id, site_id from case_file where reference = $1),
		colleague as (
			insert into staff (id, name, email, role)
			values (gen_random_uuid(), 'Rosa Delgado', gen_random_uuid() || '@example.org', 'connector') returning id
		),
		plan as (
			insert into prescription (id, case_id, version, written_by, started_at)
			select gen_random_uuid(), person.id, 1, colleague.id, now() from person, colleague returning id
		)
		insert into goal (id, prescription_id, position, words)
		select gen_random_uuid(), plan.id, 1, 'I want to sing with people again.' from plan`,
		[reference],
	);
	const mine = `prescription_id in (
		select prescription.id from prescription join case_file on case_file.id = case_id where reference = $1)`;
	await pool.query(
		`insert into action (id, prescription_id, goal_id, position, kind, what, phone)
		select gen_random_uuid(), prescription_id, id, 1, 'signpost', 'Call Century House', '604-555-0166'
		from goal where ${mine}`,
		[reference],
	);
	await pool.query(
		`update prescription set issued_at = now(), issued_by = written_by, follow_up_on = current_date + 14
		from case_file where case_file.id = case_id and reference = $1`,
		[reference],
	);
}

/** Every page of somebody who comes back, each also refused where it can be, and while they are held up. */
export async function comeBack(pages: PublicPages, pool: Asked): Promise<void> {
	const { language } = pages;
	const visitor = await pages.visitor();
	const phone = { phone: '604-555-0123' };
	await visitor.refer(language, 'self', {
		name: { name: 'Rosa' },
		'reach-by': { 'reach-by': 'phone' },
		phone,
	});
	const paper = { reference: await visitor.send(language), second: '0123' };
	pages.references.push(paper.reference);
	await handOutPlan(pool, paper.reference);
	const back = `/${language}/back`;
	await pages.open(visitor, route, 'come back', '/back');
	pages.keep(route, 'come back, refused', '/back', await visitor.post(back, {}), 400);
	await visitor.post(back, paper);
	for (const leaf of ['request', 'trouble', 'withdraw', 'plan']) {
		await pages.open(visitor, `${route}/${leaf}`, `come back, ${leaf}`, `/back/${leaf}`);
	}
	const untold = await visitor.post(`${back}/trouble`, {});
	pages.keep(`${route}/trouble`, 'come back, trouble, refused', '/back/trouble', untold, 400);
	const guessing = await pages.visitor();
	for (let guess = 0; guess < 8; guess += 1) await guessing.post(back, { ...paper, second: '9999' });
	const held = await guessing.post(back, paper);
	pages.keep(route, 'come back, held up, refused', '/back', held, 429);
	// Only now does the person feel unsafe: the page for whoever holds the paper of one who does.
	await pool.query('update case_file set unsafe = true where reference = $1', [paper.reference]);
	await pages.open(visitor, `${route}/request`, 'come back, quiet', '/back/request');
}
