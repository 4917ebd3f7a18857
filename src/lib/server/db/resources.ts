import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { NeedCode } from '#lib/domain/need.ts';
import { latinDigits, phoneDigits } from '#lib/domain/phone.ts';
import type { Resource } from '#lib/domain/resource.ts';
import { fallbackLanguage } from '#lib/i18n/languages.ts';
import type { Database } from './connection.ts';
import type { DirectoryTables } from './directory-tables.ts';

type WordsColumn = Exclude<keyof DirectoryTables['resource_words'], 'resource_id' | 'language'>;

/** A translation stands whole or not at all, so that no page mixes two languages without saying so. */
function said(column: WordsColumn) {
	return sql<string>`coalesce(${sql.ref(`words.${column}`)}, ${sql.ref(`resource.${column}`)})`;
}

/** Every resource on offer, in the words of one language where it was translated, else in English. */
function resourcesOnOffer(db: Database, language: string) {
	return db
		.selectFrom('resource')
		.innerJoin('organization', 'organization.id', 'resource.organization_id')
		.leftJoin('resource_words as words', (join) =>
			join.onRef('words.resource_id', '=', 'resource.id').on('words.language', '=', language),
		)
		.where('resource.status', '=', 'active')
		.select((from) => [
			'resource.id',
			'resource.name',
			'organization.name as organization',
			sql<string>`coalesce(words.language, ${fallbackLanguage})`.as('wordsIn'),
			said('description').as('description'),
			said('fees_description').as('fees'),
			said('eligibility_description').as('eligibility'),
			said('application_process').as('howToApply'),
			said('hours').as('hours'),
			said('how_to_get_there').as('howToGetThere'),
			'resource.cost',
			'resource.interpretation',
			'resource.website',
			'resource.source',
			'resource.source_read_on as sourceReadOn',
			'resource.last_checked_on as lastCheckedOn',
			'resource.position',
			jsonArrayFrom(
				from
					.selectFrom('resource_phone')
					.select(['number', 'label'])
					.whereRef('resource_id', '=', 'resource.id')
					.orderBy('resource_phone.position'),
			).as('phones'),
			jsonArrayFrom(
				from
					.selectFrom('resource_area')
					.select(['kind', 'value'])
					.whereRef('resource_id', '=', 'resource.id'),
			).as('areas'),
			sql<string[]>`array(select language from resource_language
				where resource_id = resource.id order by language)`.as('languages'),
			sql<NeedCode[]>`array(select need from resource_need
				where resource_id = resource.id order by need)`.as('needs'),
		])
		.orderBy('resource.position')
		.orderBy('resource.id');
}

/** The resources on offer for any of some needs, in the directory's own order. */
export async function resourcesForNeeds(
	db: Database,
	needs: readonly NeedCode[],
	language: string,
): Promise<Resource[]> {
	if (needs.length === 0) return [];
	return resourcesOnOffer(db, language)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('resource_need')
					.select('need')
					.whereRef('resource_id', '=', 'resource.id')
					.where('need', 'in', needs),
			),
		)
		.execute();
}

/** One resource on offer. */
export function resourceById(db: Database, id: string, language: string): Promise<Resource | undefined> {
	return resourcesOnOffer(db, language).where('resource.id', '=', id).executeTakeFirst();
}

/**
 * What is looked for: words, or the digits of one phone number. Only letters and digits reach the
 * query's own language, where & and : mean something.
 */
function lexemes(typed: string): string[] {
	const text = latinDigits(typed.normalize('NFC'));
	if (/^[\d\s().+-]*\d[\d\s().+-]*$/.test(text)) return [phoneDigits(text).replace(/^1(?=\d{10})/, '')];
	return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 8);
}

/** At most this many: who sees more types another word. */
const mostFound = 30;

/**
 * The resources on offer whose name, organisation or words (in any language) hold every word typed, as
 * the beginning of a word, best first; with no words, all of them. `need` narrows to one need.
 */
export async function searchResources(
	db: Database,
	words: string,
	need: NeedCode | null,
	language: string,
): Promise<Resource[]> {
	const query = sql`to_tsquery('simple', ${lexemes(words)
		.map((word) => `${word}:*`)
		.join(' & ')})`;
	const document = sql`(setweight(to_tsvector('simple', resource.name), 'A')
		|| setweight(to_tsvector('simple', organization.name), 'B')
		|| setweight(to_tsvector('simple', (select coalesce(string_agg(regexp_replace(number, '^1-|-', '', 'g'), ' '), '')
			from resource_phone where resource_id = resource.id)), 'B')
		|| setweight(to_tsvector('simple', resource.description), 'C')
		|| setweight(to_tsvector('simple', (select coalesce(string_agg(description, ' '), '')
			from resource_words where resource_id = resource.id)), 'C'))`;
	let found = resourcesOnOffer(db, language).limit(mostFound);
	if (lexemes(words).length > 0) {
		found = found
			.where(sql<boolean>`${document} @@ ${query}`)
			.clearOrderBy()
			.orderBy(sql`ts_rank(${document}, ${query})`, 'desc')
			.orderBy('resource.position')
			.orderBy('resource.id');
	}
	if (need) {
		found = found.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('resource_need')
					.select('need')
					.whereRef('resource_id', '=', 'resource.id')
					.where('need', '=', need),
			),
		);
	}
	return found.execute();
}
