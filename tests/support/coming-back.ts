import { afterAll, beforeAll } from 'vitest';
import { deskForTests, type DeskForTests } from './desk.ts';
import { anotherKiosk, enrolledKiosk, type Cookies } from './kiosks.ts';
import { startPorchlight, type Running } from './porchlight.ts';
import { Visitor, type Answer } from './visitor.ts';

/** What a person has on paper and knows. */
export interface Paper {
	reference: string;
	second: string;
}

export interface HouseToComeBackTo {
	desk: DeskForTests;
	running: Running;
	/** A home at an address of its own. */
	home(): Visitor;
	/** One more kiosk, and the cookie that says so. */
	kiosk(): Promise<Cookies>;
	/** The paper of a case whose phone ends in 0123, as all of the desk for tests do. */
	paperOf(caseId: string): Promise<Paper>;
	/** Comes back with a paper. */
	back(visitor: Visitor, paper: Paper): Promise<Answer>;
	/** Starts the program anew on the same database. */
	restart(): Promise<void>;
	rows(table: string, caseId: string): Promise<Record<string, unknown>[]>;
}

/** A house with a desk, kiosks and homes, on a database that a test may look into. */
export function houseToComeBackTo(): HouseToComeBackTo {
	let homes = 0;
	const settings = () => ({
		DATABASE_URL: house.desk.url,
		TRUSTED_PROXIES: '127.0.0.1',
		LOG_LEVEL: 'warn',
		// As at a house that keeps its data folder.
		PORCHLIGHT_SECRET: 'a secret of this house, as long as it must be',
	});
	const house = {} as HouseToComeBackTo;
	beforeAll(async () => {
		house.desk = await deskForTests();
		house.running = await startPorchlight(settings());
		await enrolledKiosk(house.running);
	});
	afterAll(async () => {
		await house.running.close();
		await house.desk.close();
	});
	return Object.assign(house, {
		home() {
			homes += 1;
			return new Visitor(house.running.url, `10.0.${String(homes >> 8)}.${String(homes & 255)}`);
		},
		kiosk: () => anotherKiosk(house.desk.pool),
		async paperOf(caseId: string) {
			const [row] = (
				await house.desk.pool.query<{ reference: string }>('select reference from case_file where id = $1', [
					caseId,
				])
			).rows;
			return { reference: String(row?.reference), second: '0123' };
		},
		back: (visitor: Visitor, paper: Paper) => visitor.post('/en/back', { ...paper }),
		async restart() {
			await house.running.close();
			house.running = await startPorchlight(settings());
		},
		rows: async (table: string, caseId: string) =>
			(
				await house.desk.pool.query<Record<string, unknown>>(
					`select * from ${table} where case_id = $1 order by at, id`,
					[caseId],
				)
			).rows,
	});
}

/** A page without what differs from one asking to the next: nonces and what was typed. */
export function alike(answer: Answer): string {
	return `${String(answer.status)} ${answer.text.replace(/nonce="[^"]*"/g, '').replace(/ value="[^"]*"/g, '')}`;
}
