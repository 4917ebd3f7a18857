import { staffRoles } from '#lib/domain/staff.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import ColleagueFields from './ColleagueFields.svelte';

export const examples = examplesOf(ColleagueFields, {
	empty: { roles: staffRoles, values: {}, errors: [] },
	'everything refused': {
		roles: ['connector', 'coordinator'],
		values: { name: hardNames.unbroken, email: 'amir at example' },
		errors: [
			{ field: 'name', code: 'too-long' },
			{ field: 'email', code: 'email-wrong' },
			{ field: 'role', code: 'role-required' },
		],
	},
	'filled in': {
		roles: ['connector'],
		values: { name: hardNames.rightToLeft, email: 'amir@example.org', role: 'connector' },
		errors: [],
	},
});
