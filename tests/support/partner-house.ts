import { openDatabase, type Connection } from '#lib/server/db/connection.ts';
import { PartnerProgram } from './partner-program.ts';
import { startPorchlight, type Running } from './porchlight.ts';
import { staffWithPassword } from './staff.ts';
import { silent } from './test-database.ts';
import { canary } from './canary.ts';
import { Visitor } from './visitor.ts';

const password = 'four small words here';

/** A referral as a clinic sends it, about the canary. */
export const referral = {
	language: 'pa',
	answers: {
		door: 'professional',
		agreement: 'agrees',
		needs: ['food'],
		name: canary.name,
		words: canary.words,
		'reach-by': 'phone',
		phone: canary.phone,
		'referrer-name': 'Dr. Chen',
		'referrer-organization': 'Fraser Clinic',
	},
};

export interface PartnerHouse {
	running: Running;
	database: Connection;
	coordinator: Visitor;
	/** The page where keys are made and ended. */
	page: string;
	/** A program with a key that a coordinator made on that page, which shows it once. */
	partner(name: string): Promise<PartnerProgram>;
	/** How many referrals, cases and keys of handoffs there are. */
	counted(): Promise<Record<string, number> | undefined>;
	close(): Promise<void>;
}

/** A house with a coordinator, who makes keys for partners' programs. */
export async function partnerHouse(): Promise<PartnerHouse> {
	const running = await startPorchlight({ LOG_LEVEL: 'debug', TRUSTED_PROXIES: '127.0.0.1' });
	const where = { databaseUrl: undefined, dataFolder: running.dataFolder };
	const database = await openDatabase(where, silent, 'command');
	const { id } = await database.db.selectFrom('site').select('id').executeTakeFirstOrThrow();
	const person = { name: 'Wendy', email: 'wendy@example.org', role: 'coordinator' as const };
	await staffWithPassword(database.db, { ...person, siteIds: [id], password, at: new Date() });
	const coordinator = new Visitor(running.url, '10.4.0.1');
	await coordinator.post('/team/sign-in', { email: person.email, password });
	const page = `/team/sites/${id}/partners`;
	return {
		running,
		database,
		coordinator,
		page,
		async partner(partnerName) {
			const { text } = await coordinator.post(`${page}?/make`, { partnerName });
			return new PartnerProgram(running.url, /porchlight_[\w-]{43}/.exec(text)?.[0] ?? '');
		},
		async counted() {
			const { rows } = await database.pool.query<Record<string, number>>(
				`select (select count(*)::int from referral) as referrals,
					(select count(*)::int from case_file) as cases,
					(select count(*)::int from handoff) as handoffs`,
			);
			return rows[0];
		},
		async close() {
			await database.close();
			await running.close();
		},
	};
}
