import { load, type Wanted } from './bench-load.ts';
import type { Measured } from './bench-process.ts';

export const rounds = 9;
const requestsInRound = 500;

/** Processor time for one request, in milliseconds: the middle of all rounds. */
export interface Compared {
	ours: number;
	bare: number;
	/** The middle of the rounds' own ratios, so that a busy moment of the machine counts for both. */
	ratio: number;
	/** PostgreSQL's share, which is not in `ours`. */
	database: number;
}

interface Asked {
	page: Wanted;
	barePage: Wanted;
	answer: Wanted;
	bareAnswer: Wanted;
}

/** Loads both servers in turns, page and answer, and reads off what each request cost. */
export async function compare(
	ours: Measured,
	bare: Measured,
	step: (name: string) => void,
	asked: Asked,
): Promise<{ pages: Compared; answers: Compared }> {
	const costs = {
		page: [] as Cost[],
		barePage: [] as Cost[],
		answer: [] as Cost[],
		bareAnswer: [] as Cost[],
	};
	for (let round = -1; round < rounds; round += 1) {
		if (round >= 0) step('rounds of requests');
		for (const name of ['page', 'barePage', 'answer', 'bareAnswer'] as const) {
			const cost = await costOf(name.startsWith('bare') ? bare : ours, asked[name]);
			// The first round warms both up.
			if (round >= 0) costs[name].push(cost);
		}
	}
	return {
		pages: compared(costs.page, costs.barePage),
		answers: compared(costs.answer, costs.bareAnswer),
	};
}

interface Cost {
	web: number;
	database: number;
}

async function costOf(server: Measured, wanted: Wanted): Promise<Cost> {
	const web = server.cpuMs();
	const database = server.childrenCpuMs();
	await load(wanted, requestsInRound);
	return {
		web: (server.cpuMs() - web) / requestsInRound,
		database: (server.childrenCpuMs() - database) / requestsInRound,
	};
}

function compared(ours: Cost[], bare: Cost[]): Compared {
	return {
		ours: median(ours.map(({ web }) => web)),
		bare: median(bare.map(({ web }) => web)),
		ratio: median(ours.map(({ web }, round) => web / (bare[round]?.web ?? NaN))),
		database: median(ours.map(({ database }) => database)),
	};
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
