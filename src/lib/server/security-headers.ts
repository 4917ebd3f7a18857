const permissions = (microphone: 'self' | '') => `microphone=(${microphone}), camera=(), geolocation=()`;

/** What a page carries instead where an answer may be spoken; nobody else's page in it may listen. */
export const permissionsWithMicrophone = permissions('self');

/** What every answer carries, whoever makes it: a page, a file, or a refusal before any page is reached. */
export const securityHeaders: Readonly<Record<string, string>> = {
	// What no page of ours has drawn may load, run and send nothing.
	'Content-Security-Policy':
		"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': permissions(''),
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cache-Control': 'no-store',
};
