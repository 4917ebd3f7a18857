import { createServer } from 'node:http';
import { onLoopback } from './loopback.ts';

/** How the endpoint behaves: it speaks, or does what dead, slow and confused ones do. */
export type Manner = 'speaks' | 'slow' | 'html' | 'refuses' | 'endless';

interface SpeechEndpoint {
	/** Fit for OPENAI_BASE_URL. */
	url: string;
	manner: Manner;
	/** Everything it was asked, in order, as it came. */
	asked: { path: string; body: string; authorization: string }[];
	close(): Promise<void>;
}

/** A frame of MP3 and silence after it: a sound by its first bytes, another one for each text. */
function mp3(text: string): Buffer {
	return Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.from(text), Buffer.alloc(2000)]);
}

/** An endpoint shaped like OpenAI's, spoken to by real HTTP on this machine. */
export async function startSpeechEndpoint(): Promise<SpeechEndpoint> {
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (piece: string) => (body += piece));
		request.on('end', () => {
			const { authorization = '' } = request.headers;
			endpoint.asked.push({ path: request.url ?? '', body, authorization });
			switch (endpoint.manner) {
				case 'speaks':
					response.writeHead(200, { 'Content-Type': 'audio/mpeg' });
					return response.end(mp3(body));
				case 'html':
					response.writeHead(200, { 'Content-Type': 'audio/mpeg' });
					return response.end('<!doctype html><title>Sign in to the library network</title>'.repeat(20));
				case 'refuses':
					response.writeHead(401, { 'Content-Type': 'application/json' });
					return response.end(JSON.stringify({ error: { message: body } }));
				case 'endless':
					response.writeHead(200, { 'Content-Type': 'audio/mpeg' });
					return response.write(mp3(body));
				case 'slow':
					return undefined;
			}
		});
	});
	const { url, close } = await onLoopback(server);
	const endpoint: SpeechEndpoint = {
		url: `${url}/v1`,
		manner: 'speaks',
		asked: [],
		close,
	};
	return endpoint;
}
