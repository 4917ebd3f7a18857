import { v5 as uuidv5 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { addMissingResources } from '#lib/server/db/starter-resources.ts';
import { starterDirectory, translatedWords } from '#lib/server/gateways/directory/starter-directory.ts';

/** Never change this: the ids of the starter directory are made from it, so that loading twice adds nothing. */
const namespace = '6f0b1e0e-3c0d-4f5a-9a57-2f6c1d8b7e41';

/**
 * Fills the directory with the public services it starts with. What is there already stays as it is, but gets the
 * words of languages that were added since.
 */
export async function loadStarterDirectory(db: Database): Promise<{ ok: true; added: number }> {
	const { organizations, resources } = starterDirectory();
	const organizationId = (slug: string) => uuidv5(`organization:${slug}`, namespace);
	const resourceId = (slug: string) => uuidv5(`resource:${slug}`, namespace);
	const added = await db.transaction().execute((transaction) =>
		addMissingResources(transaction, {
			organization: organizations.map(({ slug, name, url }) => ({
				id: organizationId(slug),
				name,
				website: url,
			})),
			resource: resources.map((resource, position) => ({
				id: resourceId(resource.slug),
				organization_id: organizationId(resource.organization),
				name: resource.name,
				...resource.words.en,
				status: resource.status,
				cost: resource.cost,
				interpretation: resource.interpretation_services,
				website: resource.url,
				source: resource.source,
				source_read_on: resource.source_read_on,
				last_checked_on: resource.assured_date,
				position,
			})),
			resource_need: resources.flatMap(({ slug, needs }) =>
				needs.map((need) => ({ resource_id: resourceId(slug), need })),
			),
			resource_phone: resources.flatMap(({ slug, phones }) =>
				phones.map(({ number, description }, position) => ({
					id: uuidv5(`phone:${slug}:${position}`, namespace),
					resource_id: resourceId(slug),
					number,
					label: description,
					position,
				})),
			),
			resource_language: resources.flatMap(({ slug, languages }) =>
				languages.map((language) => ({ resource_id: resourceId(slug), language })),
			),
			resource_area: resources.flatMap(({ slug, areas }) =>
				areas.map((area) => ({ resource_id: resourceId(slug), ...area })),
			),
			resource_words: [
				...resources.map(({ slug, words }) => ({
					resource_id: resourceId(slug),
					language: 'fr',
					...words.fr,
				})),
				...translatedWords().flatMap(({ language, words }) =>
					words.map(({ slug, said }) => ({ resource_id: resourceId(slug), language, ...said })),
				),
			],
		}),
	);
	return { ok: true, added };
}
