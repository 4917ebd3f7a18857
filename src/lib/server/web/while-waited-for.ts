import type { RequestEvent } from '@sveltejs/kit';

/**
 * Does something as long as the browser that asked for it waits: the signal ends with its connection. A request's
 * own signal does so only until its body has been read.
 */
export async function whileWaitedFor<Done>(
	event: RequestEvent,
	work: (waiting: AbortSignal) => Promise<Done>,
): Promise<Done> {
	const socket = event.platform?.req.socket;
	const gone = new AbortController();
	const leave = () => gone.abort();
	if (socket?.destroyed) leave();
	socket?.once('close', leave);
	event.request.signal.addEventListener('abort', leave);
	try {
		return await work(gone.signal);
	} finally {
		socket?.off('close', leave);
	}
}
