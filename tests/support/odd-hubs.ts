import { createServer, type RequestListener } from 'node:http';
import { createServer as createPlainServer, type Socket } from 'node:net';
import { onLoopback } from './loopback.ts';

/** A server that is no hub of ours, or one on a bad day. */
export function hubThat(answers: RequestListener) {
	return onLoopback(createServer(answers));
}

/** One that says these bytes to whatever it is asked, and hangs up or does not. */
export async function bytesThat(
	says: (socket: Socket) => void,
): Promise<{ url: string; close(): Promise<void> }> {
	const sockets = new Set<Socket>();
	const server = createPlainServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.once('data', () => says(socket));
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as { port: number };
	return {
		url: `http://127.0.0.1:${String(port)}`,
		close() {
			for (const socket of sockets) socket.destroy();
			return new Promise((closed) => server.close(() => closed()));
		},
	};
}
