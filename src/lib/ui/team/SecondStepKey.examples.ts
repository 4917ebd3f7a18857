import { examplesOf } from '#lib/ui/examples.ts';
import SecondStepKey from './SecondStepKey.svelte';

const key = 'KNSWG4TFOQXGO53POJSA2345';

export const examples = examplesOf(SecondStepKey, {
	'a new key': {
		uri: `otpauth://totp/Porchlight:rosa@example.org?secret=${key}&issuer=Porchlight`,
		key,
		backupCodes: ['8f3kd-92hsl', '0sk2j-dk39f', 'k29sl-s83jf', 'sl39d-0dk2l', '29skf-ks83n'],
	},
});
