import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface StaffRoute {
	/** As SvelteKit calls it, such as `/team/cases/[case]/notes`. */
	id: string;
	/** What can be posted to it: `?/name`, or nothing for its only action. */
	actions: string[];
}

/** Every address under /team that reads or writes something, as the files on disk say. */
export function staffRoutes(): StaffRoute[] {
	const files = readdirSync('src/routes/team', { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => /\+(page\.server|server)\.ts$/.test(file))
		.map((file) => ({
			id: join('/team', dirname(file)).replace(/\/$/, ''),
			actions: actionsIn(readFileSync(join('src/routes/team', file), 'utf8')),
		}))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function actionsIn(source: string): string[] {
	if (/export const POST\b/.test(source)) return [''];
	const body = /export const actions[^=]*= \{\n([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
	return [...body.matchAll(/^\t'?([\w-]+)'?(?::|\()/gm)].map(([, name]) =>
		name === 'default' ? '' : `?/${String(name)}`,
	);
}
