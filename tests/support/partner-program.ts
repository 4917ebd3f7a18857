/** Another program that hands over referrals, as a clinic's own would. */
export class PartnerProgram {
	constructor(
		readonly url: string,
		readonly key: string,
	) {}

	/** Posts a body, as JSON unless it is a text already; what comes back, with its JSON. */
	async send(idempotencyKey: string, body: unknown, headers: Record<string, string> = {}) {
		const response = await fetch(new URL('/handoffs', this.url), {
			method: 'POST',
			redirect: 'manual',
			headers: {
				Authorization: `Bearer ${this.key}`,
				'Content-Type': 'application/json',
				...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
				...headers,
			},
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as Told };
	}
}

interface Told {
	id?: string;
	reference?: string;
	receivedAt?: string;
	error?: {
		code: string;
		message: string;
		fields?: { field: string; code: string; message: string; codes?: string[] }[];
	};
}
