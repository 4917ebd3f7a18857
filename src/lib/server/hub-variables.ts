import * as v from 'valibot';
import { isHubAddress } from './addresses.ts';
import { hubPublicKey } from './hub-key.ts';

/** What the environment of an edge says of its hub. */
export const hubVariables = {
	HUB_URL: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check(
				isHubAddress,
				'must be an address such as https://hub.example.org, without a path; http only on this machine',
			),
			v.transform((text) => new URL(text).origin),
		),
	),
	HUB_PUBLIC_KEY: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.transform(hubPublicKey),
			v.check((key) => key !== null, 'must be a key as "npx porchlight keys new" prints it at the hub'),
		),
	),
};
