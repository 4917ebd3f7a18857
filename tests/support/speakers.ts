import type { SignedLine } from '#lib/domain/speech-script.ts';
import type { listening } from './listening-tests.ts';
import { Visitor } from './visitor.ts';

interface Post {
	/** What the page says of the answer: language, question and field. */
	named?: object;
	contentType?: string;
	signal?: AbortSignal;
}

/** People, each at a home of their own, who speak to a house that listens. */
export function speakersTo(on: ReturnType<typeof listening>) {
	let homes = 0;
	const asked = { language: 'en', question: 'words', field: 'words' };

	/** Somebody who has begun. */
	async function begun(language = 'en'): Promise<Visitor> {
		const visitor = new Visitor(on.house.url, `192.0.2.${String((homes += 1))}`);
		await visitor.post(`/${language}`, { door: 'self' });
		return visitor;
	}

	function post(visitor: Visitor, recording: Uint8Array, { named = asked, contentType, signal }: Post) {
		const cookies = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const address = `/speech/transcriptions?${new URLSearchParams({ ...named }).toString()}`;
		return fetch(new URL(address, on.house.url), {
			method: 'POST',
			body: new Uint8Array(recording),
			signal,
			headers: {
				'Content-Type': contentType ?? 'audio/webm',
				Origin: on.house.url,
				Cookie: cookies,
				'X-Forwarded-For': visitor.address,
			},
		});
	}

	async function say(visitor: Visitor, recording: Uint8Array, named?: object, contentType?: string) {
		const answer = await post(visitor, recording, { named, contentType });
		return {
			status: answer.status,
			heard: (await answer.json()) as { code?: string; text?: string; lines?: SignedLine[] },
		};
	}

	return { begun, post, say, asked };
}
