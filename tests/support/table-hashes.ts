import pg from 'pg';

/** The number of rows of every table and a hash of what they say, as the database itself reckons it. */
export async function tableHashes(where: string | pg.ClientConfig): Promise<Record<string, string>> {
	const client = new pg.Client(where);
	await client.connect();
	try {
		await client.query(`set timezone = 'UTC'`);
		const tables = await client.query<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
			order by relname`,
		);
		const hashes: Record<string, string> = {};
		for (const { name } of tables.rows.filter((table) => table.name !== 'migration')) {
			const { rows } = await client.query<{ count: string; hash: string }>(
				`select count(*) as count, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text) collate "C"), '')) as hash
				from "${name}" t`,
			);
			hashes[name] = `${rows[0]?.count} ${rows[0]?.hash}`;
		}
		return hashes;
	} finally {
		await client.end();
	}
}
