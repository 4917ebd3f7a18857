import { isIP } from 'node:net';

/** An address of a server alone, such as https://help.example.org. */
export function isOrigin(text: string): boolean {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	return (
		!!url &&
		/^https?:$/.test(url.protocol) &&
		url.pathname === '/' &&
		!url.search &&
		!url.hash &&
		!url.username
	);
}

/** As `isOrigin`, over https but on this machine: what an edge calls with must not be read on the way. */
export function isHubAddress(text: string): boolean {
	return (
		isOrigin(text) &&
		(/^https:/i.test(text) || /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(text).hostname))
	);
}

/** An address of a service, with a path or without. */
export function isWebAddress(text: string): boolean {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	return !!url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
}

/** A PostgreSQL by its address, with the name of a database. */
export function isDatabaseUrl(text: string): boolean {
	if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
	return new URL(text).pathname.length > 1;
}

/** An IP address, or a network as CIDR has it. */
export function isNetwork(text: string): boolean {
	const [address = '', bits, ...more] = text.split('/');
	const version = isIP(address);
	if (version === 0 || more.length > 0) return false;
	return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
