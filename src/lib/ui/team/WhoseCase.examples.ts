import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import WhoseCase from './WhoseCase.svelte';

const free = {
	id: '0193a1b2-0001-7000-8000-000000000001',
	closed: false,
	claimedAt: null,
	claimedByName: null,
	yours: false,
	mayRelease: false,
};
const claimedAt = new Date('2026-11-20T18:05:00Z');

export const examples = examplesOf(WhoseCase, {
	"nobody's": free,
	yours: { ...free, claimedAt, claimedByName: 'Rosa Delgado', yours: true, mayRelease: true },
	"a colleague's": { ...free, claimedAt, claimedByName: 'Amir Haddad' },
	"a colleague's whose name cannot break": {
		...free,
		claimedAt,
		claimedByName: hardNames.unbroken,
		mayRelease: true,
	},
	closed: { ...free, closed: true },
});
