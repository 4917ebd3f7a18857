import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets a server of a test listen on this machine alone, on any free port; who is still connected is cut off at the end. */
export async function onLoopback(server: Server): Promise<{ url: string; close(): Promise<void> }> {
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
