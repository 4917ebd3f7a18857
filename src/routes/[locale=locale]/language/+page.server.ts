import { ownPath } from '#lib/domain/own-path.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ at: ownPath(url.searchParams.get('at')) });
