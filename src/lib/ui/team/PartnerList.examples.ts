import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import PartnerList from './PartnerList.svelte';

const at = new Date('2026-11-22T17:05:00Z');
const partner = { id: 'p1', madeAt: at, lastUsedAt: null, revokedAt: null };

export const examples = examplesOf(PartnerList, {
	none: { partners: [] },
	'one of each': {
		partners: [
			{ ...partner, name: 'Fraser Clinic', lastUsedAt: at },
			{ ...partner, id: 'p2', name: 'Harbour Community Health' },
			{ ...partner, id: 'p3', name: 'Old clinic', lastUsedAt: at, revokedAt: at },
		],
	},
	'hard names': {
		partners: Object.values(hardNames).map((name, index) => ({ ...partner, id: `h${String(index)}`, name })),
	},
});
