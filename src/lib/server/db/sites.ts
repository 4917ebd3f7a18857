import { sql } from 'kysely';
import type { DeskService, SiteDetails } from '#lib/domain/site.ts';
import type { Database } from './connection.ts';

interface Site {
	id: string;
	name: string;
	phone: string;
	address: string;
	hours: string;
	/** Our code of the language that the hours are written in. */
	wordsIn: string;
	callWithinDays: number;
	timeZone: string;
	/** What the team calls the people who come. */
	personWord: SiteDetails['personWord'];
	deskTakes: DeskService[];
	/** What people show besides their reference when they come back. */
	comeBackWith: SiteDetails['comeBackWith'];
}

function sites(db: Database) {
	return db
		.selectFrom('site')
		.select([
			'id',
			'name',
			'phone',
			'address',
			'hours',
			'words_in as wordsIn',
			'call_within_days as callWithinDays',
			'time_zone as timeZone',
			'person_word as personWord',
			'desk_takes as deskTakes',
			'come_back_with as comeBackWith',
		]);
}

export function siteById(db: Database, id: string): Promise<Site | undefined> {
	return sites(db).where('id', '=', id).executeTakeFirst();
}

export function everySite(db: Database): Promise<Site[]> {
	return sites(db).orderBy('name').orderBy('id').execute();
}

export async function sitesByIds(db: Database, ids: readonly string[]): Promise<Site[]> {
	if (ids.length === 0) return [];
	return sites(db).where('id', 'in', ids).orderBy('name').orderBy('id').execute();
}

/** The site a new house begins with; nameless until the first coordinator says what it is called. */
export async function firstSiteOrNew(db: Database, site: { id: string; at: Date }): Promise<string> {
	// Two processes that start together take turns, so that one site is made and not two.
	await sql`lock table site in share row exclusive mode`.execute(db);
	const found = await db.selectFrom('site').select('id').orderBy('id').limit(1).executeTakeFirst();
	if (found) return found.id;
	await putSite(db, site);
	return site.id;
}

export async function putSite(db: Database, site: { id: string; at: Date }): Promise<void> {
	await db.insertInto('site').values({ id: site.id, created_at: site.at }).execute();
}

/** Writes down what a site says of itself, and in which language (our code) that is. */
export async function putSiteDetails(
	db: Database,
	siteId: string,
	details: SiteDetails & { wordsIn: string },
): Promise<void> {
	await db
		.updateTable('site')
		.set({
			name: details.siteName,
			phone: details.sitePhone,
			address: details.siteAddress,
			hours: details.siteHours,
			words_in: details.wordsIn,
			call_within_days: details.callWithinDays,
			person_word: details.personWord,
			time_zone: details.timeZone,
			desk_takes: details.deskTakes,
			come_back_with: details.comeBackWith,
		})
		.where('id', '=', siteId)
		.execute();
}

/** The site whose case it is; nothing where there is no such case. */
export async function siteOfCase(db: Database, caseId: string): Promise<string | undefined> {
	const row = await db.selectFrom('case_file').select('site_id').where('id', '=', caseId).executeTakeFirst();
	return row?.site_id;
}

export async function countSites(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('site')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
