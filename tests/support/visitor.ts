export interface Answer {
	status: number;
	/** Where a redirect leads, as a path; empty where there is none. */
	location: string;
	text: string;
	headers: Headers;
}

/** A form by its fields; a text is sent as it is, in the way of a form; FormData may hold files. */
export type Form = Record<string, string | readonly string[]> | string | FormData;

function bodyOf(form: Form): string | FormData {
	if (typeof form === 'string' || form instanceof FormData) return form;
	const fields = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
	return new URLSearchParams(fields).toString();
}

/** A browser without a screen: keeps cookies, sends forms the way a page of ours would, follows nothing by itself. */
export class Visitor {
	readonly cookies = new Map<string, string>();

	/** `address` is where the visitor stands, for a server that believes the proxy in front of it. */
	constructor(
		readonly url: string,
		readonly address = '',
	) {}

	async ask(
		method: string,
		path: string,
		form?: Form,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const body = form && bodyOf(form);
		const response = await fetch(new URL(path, this.url), {
			method,
			redirect: 'manual',
			body,
			headers: {
				Accept: 'text/html',
				Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(this.address ? { 'X-Forwarded-For': this.address } : {}),
				...(method === 'GET' ? {} : { Origin: this.url }),
				...(typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
				...headers,
			},
		});
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const name = pair.slice(0, pair.indexOf('='));
			const value = pair.slice(pair.indexOf('=') + 1);
			if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		const location = response.headers.get('location');
		return {
			status: response.status,
			location: location ? new URL(location, this.url).pathname : '',
			text: await response.text(),
			headers: response.headers,
		};
	}

	get(path: string): Promise<Answer> {
		return this.ask('GET', path);
	}

	post(path: string, form: Form): Promise<Answer> {
		return this.ask('POST', path, form);
	}

	/** Opens a door and answers page after page with what is given for each question; ends where it leads. */
	async refer(language: string, door: string, answers: Record<string, Form>): Promise<string[]> {
		const pages: string[] = [];
		let { location } = await this.post(`/${language}`, { door });
		while (!location.endsWith('/check')) {
			const id = location.split('/').at(-1) ?? '';
			pages.push(id);
			const answer = await this.post(location, answers[id] ?? {});
			if (answer.status !== 303) throw new Error(`${id} was answered with ${String(answer.status)}`);
			({ location } = answer);
		}
		return pages;
	}

	/** Sends what was answered; the reference on the page, or an empty text. */
	async send(language: string): Promise<string> {
		await this.post(`/${language}/refer/check`, {});
		const { text } = await this.get(`/${language}/refer/sent`);
		return /class="reference[^>]*>([A-Z0-9]{6})</.exec(text)?.[1] ?? '';
	}
}
