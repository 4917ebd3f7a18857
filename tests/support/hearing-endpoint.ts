import { createServer } from 'node:http';
import { onLoopback } from './loopback.ts';

/** How the endpoint behaves: it hears, or does what dead, slow and confused ones do. */
export type Manner = 'hears' | 'slow' | 'html' | 'rubbish' | 'refuses' | 'gone';

interface HearingEndpoint {
	/** Fit for OPENAI_BASE_URL. */
	url: string;
	manner: Manner;
	/** What it says that it heard, or a recogniser that listens to the recording. */
	heard: object | ((recording: Buffer) => Promise<object>);
	/** The forms it was sent, in order, as they came. */
	asked: string[];
	/** How many of them were given up by whoever asked. */
	left: number;
	close(): Promise<void>;
}

/** The file in a form as the `openai` client sends it. */
async function recordingIn(body: Buffer, contentType: string): Promise<Buffer> {
	const form = await new Response(new Uint8Array(body), {
		headers: { 'Content-Type': contentType },
	}).formData();
	const file = form.get('file');
	return file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

/** An endpoint shaped like OpenAI's `/audio/transcriptions`, spoken to by real HTTP on this machine. */
export async function startHearingEndpoint(): Promise<HearingEndpoint> {
	async function hear(body: Buffer, contentType: string): Promise<string> {
		const { heard } = endpoint;
		return JSON.stringify(
			typeof heard === 'function' ? await heard(await recordingIn(body, contentType)) : heard,
		);
	}
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		response.on('close', () => {
			if (!response.writableEnded) endpoint.left += 1;
		});
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const body = Buffer.concat(pieces);
			endpoint.asked.push(body.toString('latin1'));
			const json = { 'Content-Type': 'application/json' };
			switch (endpoint.manner) {
				case 'hears':
					void hear(body, request.headers['content-type'] ?? '').then(
						(heard) => response.writeHead(200, json).end(heard),
						(error: unknown) => response.writeHead(500).end(String(error)),
					);
					return;
				case 'gone':
					return request.socket.destroy();
				case 'html':
					return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in');
				case 'rubbish':
					return response.writeHead(200, json).end('{"text": 7, "logprobs": "yes"');
				case 'refuses':
					return response.writeHead(401, json).end(JSON.stringify({ error: { message: 'canary' } }));
				case 'slow':
					return undefined;
			}
		});
	});
	const { url, close } = await onLoopback(server);
	const endpoint: HearingEndpoint = {
		url: `${url}/v1`,
		manner: 'hears',
		heard: { text: '' },
		asked: [],
		left: 0,
		close,
	};
	return endpoint;
}
