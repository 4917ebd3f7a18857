import {
	createServer,
	STATUS_CODES,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Environment } from '#lib/server/env.ts';
import { securityHeaders } from '#lib/server/security-headers.ts';
import type { Opened } from '#lib/server/web/application.ts';

/** What adapter-node is told to believe; nobody outside can set it, because we always do. */
const addressHeader = 'x-porchlight-address';
const protocolHeader = 'x-porchlight-protocol';

const onEveryAnswer = new Map(Object.entries(securityHeaders));

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Serving {
	url: string;
	opened: Opened;
	close(): Promise<void>;
}

/** Starts the built program: its database, its background work, and the web server in front of them. */
export async function serve(environment: Environment, root: string): Promise<Serving> {
	process.env['ADDRESS_HEADER'] = addressHeader;
	process.env['PROTOCOL_HEADER'] = protocolHeader;
	const opening = new Promise<Opened>((resolve) => process.once('porchlight:opened', resolve));
	const built = pathToFileURL(join(root, 'build', 'handler.js')).href;
	const { handler } = (await import(/* @vite-ignore */ built)) as { handler: Handler };
	const opened = await opening;
	const trusted = trustedProxies(environment.trustedProxies);
	// A request without a Host is refused by the handler, with our headers.
	const server = createServer({ requireHostHeader: false }, (request, response) => {
		// Here and not in a hook: files, redirects and refusals never reach one.
		response.setHeaders(onEveryAnswer);
		const address = request.socket.remoteAddress ?? '127.0.0.1';
		const proxied = isTrusted(trusted, address);
		const forwarded = (name: string) => (proxied ? String(request.headers[name] ?? '') : '');
		request.headers[addressHeader] = clientOf(trusted, address, forwarded('x-forwarded-for'));
		request.headers[protocolHeader] = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
		handler(request, response, () => response.writeHead(404).end());
	});
	server.requestTimeout = 60_000;
	server.on('clientError', refuseUnreadable);
	try {
		await listen(server, environment);
	} catch (error) {
		await opened.close();
		throw error;
	}
	const port = (server.address() as { port: number }).port;
	const host = isIPv6(environment.host) ? `[${environment.host}]` : environment.host;
	return {
		url: environment.origin ?? `http://${host}:${String(port)}`,
		opened,
		async close() {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeIdleConnections();
			// A browser that keeps its connection open must not keep the program from stopping.
			setTimeout(() => server.closeAllConnections(), 3000).unref();
			await closed;
			await opened.close();
		},
	};
}

/** What is no HTTP at all gets a line of its own; nothing of it is repeated. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
	if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
	const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(
		`HTTP/1.1 ${String(status)} ${String(STATUS_CODES[status])}\r\nConnection: close\r\n${headers.join('')}\r\n`,
	);
}

function listen(server: Server, { port, host }: Environment): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve());
	});
}

function trustedProxies(entries: readonly string[]): BlockList {
	const list = new BlockList();
	for (const entry of entries) {
		const [address = '', prefix] = entry.split('/');
		const family = isIPv6(address) ? 'ipv6' : 'ipv4';
		if (prefix === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(prefix), family);
	}
	return list;
}

function isTrusted(list: BlockList, address: string): boolean {
	if (list.rules.length === 0) return false;
	const plain = address.replace(/^::ffff:/, '');
	return isIP(plain) !== 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** The last address in the chain that is no proxy of ours: what came before it anybody may have written. */
function clientOf(list: BlockList, address: string, forwardedFor: string): string {
	const chain = [...forwardedFor.split(',').map((part) => part.trim()), address].filter(
		(one) => isIP(one) !== 0,
	);
	while (chain.length > 1 && isTrusted(list, chain.at(-1) ?? '')) chain.pop();
	return chain.at(-1) ?? address;
}
