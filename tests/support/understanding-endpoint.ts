import { createServer } from 'node:http';
import { onLoopback } from './loopback.ts';

/** How the endpoint behaves: it understands, or does what slow, confused and unwilling ones do. */
export type Manner = 'understands' | 'slow' | 'html' | 'rubbish' | 'other' | 'refuses';

interface Asked {
	model: string;
	store: boolean;
	messages: { role: string; content: string }[];
	response_format: { type: string; json_schema: { name: string; strict: boolean } };
}

interface UnderstandingEndpoint {
	/** Fit for OPENAI_BASE_URL. */
	url: string;
	manner: Manner;
	/** What it answers, by the name of the shape it is asked for. */
	answers: Record<string, object>;
	/** Everything it was asked, in order. */
	asked: Asked[];
	close(): Promise<void>;
}

/** An endpoint shaped like OpenAI's `/chat/completions`, spoken to by real HTTP on this machine. */
export async function startUnderstandingEndpoint(): Promise<UnderstandingEndpoint> {
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (piece: string) => (body += piece));
		request.on('end', () => {
			const asked = JSON.parse(body) as Asked;
			endpoint.asked.push(asked);
			const json = { 'Content-Type': 'application/json' };
			const say = (content: string) =>
				response.writeHead(200, json).end(JSON.stringify({ choices: [{ message: { content } }] }));
			switch (endpoint.manner) {
				case 'understands':
					return say(JSON.stringify(endpoint.answers[asked.response_format.json_schema.name]));
				case 'other':
					return say('{"needs":["a-new-car"],"translation":7}');
				case 'rubbish':
					return say('I am afraid I cannot');
				case 'html':
					return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in');
				case 'refuses':
					return response.writeHead(401, json).end(JSON.stringify({ error: { message: body } }));
				case 'slow':
					return undefined;
			}
		});
	});
	const { url, close } = await onLoopback(server);
	const endpoint: UnderstandingEndpoint = {
		url: `${url}/v1`,
		manner: 'understands',
		answers: {},
		asked: [],
		close,
	};
	return endpoint;
}
