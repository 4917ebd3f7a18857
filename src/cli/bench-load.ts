import { Agent, request, type IncomingMessage } from 'node:http';

export interface Wanted {
	url: string;
	method: 'GET' | 'POST';
	path: string;
	/** The status of a good answer; any other ends the bench, because then it measures something else. */
	status: number;
	form?: string;
	/** One for each connection, so that they are different people. */
	cookies: readonly string[];
}

export interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

const connections = 10;

/** Asks one thing the way a browser does. */
export function ask(
	wanted: Omit<Wanted, 'cookies' | 'status'>,
	cookie: string,
	agent?: Agent,
): Promise<Answer> {
	const { url, method, path, form } = wanted;
	return new Promise((resolve, reject) => {
		const headers = {
			accept: 'text/html',
			'accept-encoding': 'gzip',
			...(cookie ? { cookie } : {}),
			...(form === undefined
				? {}
				: {
						origin: url,
						'content-type': 'application/x-www-form-urlencoded',
						'content-length': Buffer.byteLength(form),
					}),
		};
		const asking = request(new URL(path, url), { method, headers, agent }, (response) => {
			const pieces: Buffer[] = [];
			response.on('data', (piece: Buffer) => pieces.push(piece));
			response.once('error', reject);
			response.once('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(pieces),
				}),
			);
		});
		asking.once('error', reject);
		asking.end(form);
	});
}

/** Asks the same thing `count` times over ten connections; each asks again as soon as it has its answer. */
export async function load(wanted: Wanted, count: number): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	let left = count;
	const one = async (cookie: string) => {
		while (left-- > 0) {
			const { status } = await ask(wanted, cookie, agent);
			if (status === wanted.status) continue;
			throw new Error(`${wanted.method} ${wanted.path} was answered with ${status}, not ${wanted.status}`);
		}
	};
	try {
		const { cookies } = wanted;
		await Promise.all(
			Array.from({ length: connections }, (_, number) => one(cookies[number % cookies.length] ?? '')),
		);
	} finally {
		agent.destroy();
	}
}
