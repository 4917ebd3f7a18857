import type { Database } from '#lib/server/db/connection.ts';
import { openHouse, type House } from './house.ts';
import { cedarStories } from './cedar-stories.ts';
import { firstCalls } from './first-calls.ts';
import { newArrivals } from './new-arrivals.ts';
import { plansInHand } from './plans-in-hand.ts';
import { tell } from './tell.ts';

/** Everyone of the named world, by the place their story has come to. */
export const stories = [...newArrivals, ...firstCalls, ...plansInHand, ...cedarStories];

export interface World extends House {
	/** Each person's case by their name. */
	caseIds: Record<string, string>;
}

/**
 * Settles the small named world in an empty database: two sites, four colleagues, one kiosk and about thirty
 * made-up people in every state, all of it done through the use-cases. `at` is its today.
 */
export async function settleWorld(db: Database, given: { password: string; at: Date }): Promise<World> {
	const house = await openHouse(db, given);
	const caseIds: Record<string, string> = {};
	for (const story of stories) caseIds[story.answers.name] = await tell({ db, house, at: given.at }, story);
	return { ...house, caseIds };
}
