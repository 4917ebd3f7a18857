/** What every answer carries, whoever makes it: a page, a file, or a refusal before any page is reached. */
export const securityHeaders: Readonly<Record<string, string>> = {
	// What no page of ours has drawn may load, run and send nothing.
	'Content-Security-Policy':
		"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'microphone=(self), camera=(), geolocation=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cache-Control': 'no-store',
};
