import { text } from '@sveltejs/kit';
import { sql } from 'kysely';
import { application } from '#lib/server/web/application.ts';

/** 200 only when the database answers; its migrations were done before the application was open. */
export const GET = async () => {
	const ready = await sql`select 1`.execute(application().db).then(
		() => true,
		() => false,
	);
	return ready ? text('ready\n') : text('the database is away\n', { status: 503 });
};
