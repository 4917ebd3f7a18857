import { randomBytes } from 'node:crypto';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { signIn } from '#lib/server/web/sign-in.ts';
import { makeStaffAuth } from '#lib/server/web/staff-auth.ts';
import { readSession } from '#lib/server/web/staff-session.ts';
import { BrowserCookies } from './browser-cookies.ts';
import { staffWithPassword } from './staff.ts';
import { testDatabase } from './test-database.ts';

export const email = 'rosa@example.org';
export const password = 'four small words here';
export const minutes = (count: number) => count * 60_000;

export type StaffHouse = Awaited<ReturnType<typeof staffHouse>>;

/** One site with one connector, Rosa, and browsers that sign in there, each from an address of its own. */
export async function staffHouse() {
	const { db, close } = await testDatabase();
	const secret = randomBytes(32);
	const auth = await makeStaffAuth({ db, secret, secure: true });
	const siteId = await ensureFirstSite(db, { at: new Date() });
	const colleague = { name: 'Rosa', email, role: 'connector', siteIds: [siteId], password } as const;
	const staffId = await staffWithPassword(db, { ...colleague, at: new Date() });
	let addresses = 0;

	interface Typed {
		email: string;
		password: string;
		address?: string;
		at?: Date;
		cookie?: string | null;
	}
	function attempt(typed: Typed) {
		addresses += 1;
		const unheardOf = { address: `192.0.2.${addresses}`, at: new Date(), cookie: null };
		return signIn({ auth, db, secret, ...unheardOf, ...typed });
	}
	async function signedIn(browser = new BrowserCookies()): Promise<BrowserCookies> {
		const answer = await attempt({ email, password, cookie: browser.header() });
		if (!answer.ok) throw new Error(answer.why);
		browser.take(answer.cookies);
		return browser;
	}
	async function who(browser: BrowserCookies, by = auth, at = new Date()) {
		return (await readSession({ auth: by, db }, browser.header(), at)).staff;
	}
	return { db, close, secret, auth, siteId, staffId, attempt, signedIn, who };
}
