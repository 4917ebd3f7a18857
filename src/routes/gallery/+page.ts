import { everyExample } from './every-example.ts';
import type { PageLoad } from './$types';

export const csr = false;

export const load: PageLoad = async ({ data }) => ({
	...data,
	components: [...everyExample.keys()].sort(),
	examples: await everyExample.get(data.component)?.(),
});
