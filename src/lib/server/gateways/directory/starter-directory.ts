import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { placesOf, type AreaGroup } from '#lib/domain/area.ts';
import { regions } from '#lib/domain/area-names.ts';
import { needCodeSchema } from '#lib/domain/need.ts';
import { costSchema, resourceStatuses } from '#lib/domain/resource.ts';
import starterFile from './starter-directory.json';

const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const slug = v.pipe(v.string(), v.slug());
const dayOrNever = v.nullable(v.pipe(v.string(), v.isoDate()));

const words = v.strictObject({
	description: v.pipe(v.string(), v.nonEmpty()),
	fees_description: v.optional(v.string(), ''),
	eligibility_description: v.optional(v.string(), ''),
	application_process: v.optional(v.string(), ''),
	hours: v.optional(v.string(), ''),
	how_to_get_there: v.optional(v.string(), ''),
});

const fields = v.keyof(words).options;

/** The words of one language, with who wrote and who has read them, and the mark of the English they came from. */
const translation = v.strictObject({
	translator: v.string(),
	reviewer: v.nullable(v.string()),
	date: v.pipe(v.string(), v.isoDate()),
	services: v.record(slug, v.strictObject({ source: v.string(), ...words.entries })),
});

const translations = import.meta.glob('./words/*.json', { eager: true, import: 'default' });

const groups: AreaGroup[] = [...regions, 'metro-vancouver', 'greater-victoria'];

const serviceArea = v.variant('kind', [
	v.strictObject({ kind: v.picklist(['province', 'community', 'postal-area']), value: v.string() }),
	v.strictObject({ kind: v.literal('region'), value: v.picklist(groups) }),
]);

const service = v.strictObject({
	slug,
	organization: slug,
	name: v.pipe(v.string(), v.nonEmpty()),
	status: v.picklist(resourceStatuses),
	url: address,
	needs: v.pipe(v.array(needCodeSchema), v.nonEmpty()),
	cost: costSchema,
	interpretation_services: v.boolean(),
	phones: v.pipe(v.array(v.strictObject({ number: v.string(), description: v.string() })), v.nonEmpty()),
	languages: v.pipe(v.array(v.string()), v.nonEmpty()),
	service_areas: v.pipe(v.array(serviceArea), v.nonEmpty()),
	source: address,
	source_read_on: dayOrNever,
	assured_date: dayOrNever,
	words: v.strictObject({ en: words, fr: words }),
});

const directory = v.strictObject({
	organizations: v.array(v.strictObject({ slug, name: v.pipe(v.string(), v.nonEmpty()), url: address })),
	services: v.array(service),
});

/** A short mark of a service's English words: another one when they change. */
export function sourceOf(english: Partial<Record<(typeof fields)[number], string>>): string {
	const said = fields.flatMap((field) => (english[field] ? [`${field}=${english[field]}`] : []));
	return createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 8);
}

/** The translations by language; words whose English has changed since are left out, for they may not be true. */
export function translatedWords() {
	const { services } = v.parse(directory, starterFile);
	const english = new Map(services.map((each) => [each.slug, sourceOf(each.words.en)]));
	return Object.entries(translations).map(([path, file]) => {
		const { services: translated, ...sign } = v.parse(translation, file);
		const all = Object.entries(translated).map(([name, { source, ...said }]) => ({
			slug: name,
			source,
			said,
		}));
		return {
			language: path.replace(/^.*\/|\.json$/g, ''),
			...sign,
			words: all.filter((each) => each.source === english.get(each.slug)),
			older: all.filter((each) => each.source !== english.get(each.slug)).map((each) => each.slug),
		};
	});
}

/** HSDS calls a resource a service; a region of the file becomes the places it is made of. */
export function starterDirectory() {
	const { organizations, services } = v.parse(directory, starterFile);
	const resources = services.map(({ service_areas, ...resource }) => ({
		...resource,
		areas: service_areas.flatMap((area) => (area.kind === 'region' ? placesOf(area.value) : [area])),
	}));
	return { organizations, resources };
}
