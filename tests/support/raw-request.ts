import { connect } from 'node:net';

export interface RawAnswer {
	status: number;
	headers: Map<string, string>;
	text: string;
}

/** Sends bytes as they are, which no client would, and reads the answer until the server closes. */
export function rawRequest(url: string, head: readonly string[], body = ''): Promise<RawAnswer> {
	const { hostname, port } = new URL(url);
	return new Promise((found, failed) => {
		const socket = connect(Number(port), hostname);
		let said = '';
		socket.setEncoding('utf8');
		socket.on('data', (piece: string) => (said += piece));
		socket.on('error', failed);
		socket.on('close', () => found(read(said)));
		socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
	});
}

function read(said: string): RawAnswer {
	const end = said.indexOf('\r\n\r\n');
	const [first = '', ...lines] = said.slice(0, end).split('\r\n');
	const headers = new Map(
		lines.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
		}),
	);
	return { status: Number(first.split(' ')[1]), headers, text: said.slice(end + 4) };
}
