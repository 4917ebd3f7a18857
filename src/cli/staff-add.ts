import * as v from 'valibot';
import { colleagueSchema, staffRoles } from '#lib/domain/staff.ts';
import { isLanguageCode, languages } from '#lib/i18n/languages.ts';
import { openDatabase, type Database } from '#lib/server/db/connection.ts';
import { everySite } from '#lib/server/db/sites.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import { createLog } from '#lib/server/log.ts';
import { addStaff } from '#lib/server/use-cases/add-staff.ts';
import { BadInput, type Command } from './command.ts';
import { needDatabase } from './existing-database.ts';
import { readOptions } from './read-options.ts';

const languageCodes = languages.map(({ code }) => code).join(', ');

const help = `npx porchlight staff add --name "Rosa Delgado" --email rosa@example.org --role connector

Adds a colleague, and prints a link by which they choose their own password. Works while Porchlight runs.

  --name      as colleagues and people on the phone hear it
  --email     what they sign in with
  --role      connector: works on cases; coordinator: also runs the site; admin: runs every site
  --site      the site's name or id; may be left out where there is only one
  --language  the language of their pages, one of ${languageCodes}; en if left out`;

const options = {
	name: { type: 'string' },
	email: { type: 'string' },
	role: { type: 'string' },
	site: { type: 'string' },
	language: { type: 'string', default: 'en' },
} as const;

export const staffAdd: Command = {
	summary: 'add a colleague, who then chooses a password',
	help,
	async run(words) {
		const { site, ...colleague } = read(words);
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		const database = await openDatabase(environment, createLog('silent'), 'command');
		try {
			const siteId = await findSite(database.db, site);
			const acting = { role: 'admin', siteIds: [] } as const;
			const added = await addStaff(database.db, { ...colleague, acting, siteIds: [siteId], at: new Date() });
			if (!added.ok) throw new BadInput(refusals[added.why](colleague.email));
			const day = added.expiresAt.toISOString().slice(0, 10);
			console.log(`${colleague.name} was added. Give them this link; it works once, until ${day}:`);
			console.log(`${originOf(environment)}/team/new-password/${added.token}`);
			return 0;
		} finally {
			await database.close();
		}
	},
};

const refusals = {
	'email-taken': (email: string) =>
		`Somebody with the address ${email} is there already. Nothing was changed.`,
	'no-such-site': () => 'There is no such site any more. Nothing was changed.',
	'not-allowed': () => 'That role cannot be given. Nothing was changed.',
};

const codes: Record<string, string> = {
	required: '--name is needed: how colleagues call them.',
	'email-required': '--email is needed: what they sign in with.',
	'email-wrong': '--email is not an address like rosa@example.org.',
	'role-required': `--role must be one of ${staffRoles.join(', ')}.`,
	'too-long': '--name may have 100 characters and --email 254.',
};

function read(words: string[]) {
	const { values } = readOptions('staff add', words, options);
	const { name = '', email = '', role, site, language } = values;
	const colleague = v.safeParse(colleagueSchema, { name, email, role });
	if (!colleague.success) {
		const { message } = colleague.issues[0];
		throw new BadInput(codes[message] ?? message);
	}
	if (!isLanguageCode(language)) throw new BadInput(`--language must be one of ${languageCodes}.`);
	return { ...colleague.output, site, language };
}

async function findSite(db: Database, wanted: string | undefined): Promise<string> {
	const sites = await everySite(db);
	const fitting = sites.filter(
		({ id, name }) => wanted === undefined || id === wanted || name.toLowerCase() === wanted.toLowerCase(),
	);
	const [only, another] = fitting;
	if (only && !another) return only.id;
	if (sites.length === 0) throw new BadInput('There is no site yet: start Porchlight once with "npm start".');
	const known = sites.map(({ id, name }) => `${name || 'without a name'} (${id})`).join(', ');
	if (another) throw new BadInput(`--site must say which one, by its name or id: ${known}.`);
	throw new BadInput(`There is no site "${String(wanted)}". There is ${known}.`);
}

function originOf({ origin, host, port }: Environment): string {
	return origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
