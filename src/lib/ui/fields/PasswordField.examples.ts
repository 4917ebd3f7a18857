import { examplesOf } from '#lib/ui/examples.ts';
import PasswordField from './PasswordField.svelte';

export const examples = examplesOf(PasswordField, {
	'to sign in': { name: 'password', label: 'Password', autocomplete: 'current-password' },
	'to choose, refused': {
		name: 'newPassword',
		label: 'New password',
		hint: 'At least 12 characters. Four words are easy to remember.',
		error: 'This is too short.',
		autocomplete: 'new-password',
	},
});
