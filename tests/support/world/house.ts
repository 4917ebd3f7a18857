import { v7 as uuidv7 } from 'uuid';
import { deskServices, type SiteDetails } from '#lib/domain/site.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putKiosk } from '#lib/server/db/kiosks.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';
import { changeSiteDetails } from '#lib/server/use-cases/change-site-details.ts';
import { enrolKiosk } from '#lib/server/use-cases/enrol-kiosk.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { staffWithPassword } from '../staff.ts';

/** What both say of themselves alike. */
export const alike = {
	personWord: 'person',
	timeZone: 'America/Vancouver',
	comeBackWith: 'phone',
	deskTakes: [...deskServices],
} satisfies Partial<SiteDetails>;

/** The two made-up places of the named world. */
export const sites = {
	harbourview: {
		siteName: 'Harbourview Library',
		sitePhone: '604-555-0140',
		siteAddress: '210 Harbour Street, Burnaby, BC  V5H 1Z1',
		siteHours: 'Monday to Saturday, 10:00 to 18:00',
		callWithinDays: 3,
	},
	cedar: {
		siteName: 'Cedar House Neighbourhood Place',
		sitePhone: '604-555-0150',
		siteAddress: '88 Cedar Lane, New Westminster, BC  V3M 2B3',
		siteHours: 'Monday to Friday, 9:00 to 16:30',
		callWithinDays: 5,
	},
} as const;

export type SiteName = keyof typeof sites;

/** The colleagues who can sign in: a coordinator of both places, and three connectors. */
export const colleagues = {
	wendy: { name: 'Wendy Okafor', role: 'coordinator', sites: ['harbourview', 'cedar'], language: 'en' },
	rosa: { name: 'Rosa Delgado', role: 'connector', sites: ['harbourview'], language: 'en' },
	amir: { name: 'Amir Haddad', role: 'connector', sites: ['harbourview'], language: 'en' },
	lucie: { name: 'Lucie Tremblay', role: 'connector', sites: ['cedar'], language: 'fr' },
} as const;

export type ColleagueName = keyof typeof colleagues;

export interface House {
	siteIds: Record<SiteName, string>;
	staffIds: Record<ColleagueName, string>;
	kiosk: { id: string; deviceToken: string };
}

const admin = { role: 'admin', siteIds: [] } as const;

/** Opens both places, with their people, one kiosk and the starter directory. */
export async function openHouse(
	db: Database,
	{ password, at }: { password: string; at: Date },
): Promise<House> {
	const harbourview = await ensureFirstSite(db, { at });
	const cedar = uuidv7();
	await db.insertInto('site').values({ id: cedar, created_at: at }).execute();
	const siteIds = { harbourview, cedar };
	for (const name of ['harbourview', 'cedar'] as const) {
		await changeSiteDetails(db, {
			acting: admin,
			siteId: siteIds[name],
			details: { ...sites[name], ...alike },
			wordsIn: 'en',
		});
	}
	const join = async (nickname: ColleagueName) => {
		const { sites: where, ...colleague } = colleagues[nickname];
		const id = await staffWithPassword(db, {
			...colleague,
			email: `${nickname}@example.org`,
			siteIds: where.map((site) => siteIds[site]),
			password,
			at,
		});
		await db.updateTable('staff').set({ language: colleague.language }).where('id', '=', id).execute();
		return id;
	};
	const staffIds = {
		wendy: await join('wendy'),
		rosa: await join('rosa'),
		amir: await join('amir'),
		lucie: await join('lucie'),
	};
	await loadStarterDirectory(db);
	return { siteIds, staffIds, kiosk: await placeKiosk(db, harbourview, at) };
}

async function placeKiosk(db: Database, siteId: string, at: Date): Promise<House['kiosk']> {
	const token = newToken();
	const id = uuidv7();
	await putKiosk(db, { id, siteId, name: 'Kiosk by the front door', enrolmentHash: tokenHash(token), at });
	const enrolled = await enrolKiosk(db, { token, at });
	if (!enrolled.ok) throw new Error('the kiosk of the named world could not be enrolled');
	return { id, deviceToken: enrolled.deviceToken };
}
