import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { sendReferral } from '#lib/server/use-cases/send-referral.ts';
import { testDatabase } from './test-database.ts';

const opened = new Date('2026-11-18T17:00:00Z');

export interface DeskForTests {
	db: Database;
	pool: Pool;
	url: string;
	siteId: string;
	rosa: string;
	amir: string;
	newCase(more?: Partial<Answers>, at?: Date): Promise<string>;
	close(): Promise<void>;
}

/** A site with two connectors, and cases that came in by a referral. */
export async function deskForTests(): Promise<DeskForTests> {
	const { db, pool, url, close } = await testDatabase();
	const siteId = uuidv7();
	await db.insertInto('site').values({ id: siteId, name: 'Uptown Library' }).execute();
	const connector = async (name: string) => {
		const id = uuidv7();
		const email = `${name.split(' ')[0]}@example.org`.toLowerCase();
		await db.insertInto('staff').values({ id, name, email, role: 'connector' }).execute();
		await db.insertInto('staff_site').values({ staff_id: id, site_id: siteId }).execute();
		return id;
	};
	const newCase = async (more: Partial<Answers> = {}, at = opened) => {
		const answers: Answers = {
			door: 'self',
			needs: ['food'],
			name: 'Grace',
			'reach-by': 'phone',
			phone: '604-555-0123',
			...(more as object),
		};
		const referral = { referralId: uuidv7(), siteId, kioskId: null, enteredBy: null, language: 'en' };
		const sent = await sendReferral(db, { ...referral, answers, at });
		if (!sent.ok) throw new Error(`the referral was refused at ${sent.question}`);
		return sent.caseId;
	};
	return {
		db,
		pool,
		url,
		siteId,
		rosa: await connector('Rosa Delgado'),
		amir: await connector('Amir Haddad'),
		newCase,
		close,
	};
}
