import type { NeedCode } from '#lib/domain/need.ts';
import { fitting, type Resource } from '#lib/domain/resource.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { resourcesForNeeds } from '#lib/server/db/resources.ts';

/** As many as a person can take in at once; the connector knows the rest. */
const mostForOneNeed = 3;

/** For each need, in the order given, the resources that fit this person best. */
export async function findFirstSteps(
	db: Database,
	person: { needs: readonly NeedCode[]; area: string | null; language: string },
): Promise<{ need: NeedCode; resources: Resource[] }[]> {
	const found = await resourcesForNeeds(db, person.needs, person.language);
	return person.needs.map((need) => ({
		need,
		resources: fitting(
			found.filter(({ needs }) => needs.includes(need)),
			person,
		).slice(0, mostForOneNeed),
	}));
}
