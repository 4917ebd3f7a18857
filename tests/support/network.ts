import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** How the network between two machines is. */
type Weather =
	| 'whole'
	| 'cut'
	/** Somebody on the way answers everything with these bytes, as a captive portal does. */
	| { says: string }
	/** Connections come about, and then nothing comes through. */
	| 'hanging'
	/** What is asked comes through whole, the answer to it only so many bytes. */
	| { answersCutAfter: number };

export interface Network {
	/** Where the other side is found through it. */
	url: string;
	/** From now on it is like this; what was on its way is cut. */
	becomes(weather: Weather): void;
	/** How many connections were tried since it last changed. */
	tried(): number;
	close(): Promise<void>;
}

/** The network to a server, which can be as networks are. */
export async function networkTo(url: string): Promise<Network> {
	const { hostname, port } = new URL(url);
	const sockets = new Set<Socket>();
	let weather: Weather = 'whole';
	let tried = 0;
	const keep = (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => socket.destroy());
		return socket;
	};
	const server = createServer((near) => {
		keep(near);
		tried += 1;
		const now = weather;
		if (now === 'cut') return void near.destroy();
		if (now === 'hanging') return void near.resume();
		if (typeof now === 'object' && 'says' in now) return void near.once('data', () => near.end(now.says));
		const far = keep(connect(Number(port), hostname));
		near.pipe(far);
		far.on('close', () => near.destroy());
		near.on('close', () => far.destroy());
		if (now === 'whole') return void far.pipe(near);
		far.once('data', (answer) => near.end(answer.subarray(0, now.answersCutAfter)));
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const becomes = (next: Weather) => {
		weather = next;
		tried = 0;
		for (const socket of sockets) socket.destroy();
	};
	return {
		url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
		becomes,
		tried: () => tried,
		close() {
			becomes('cut');
			return new Promise((closed) => server.close(() => closed()));
		},
	};
}
