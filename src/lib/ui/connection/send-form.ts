import { isThere } from './reach.ts';

/** A form as somebody pressed it. */
export interface Pressed {
	form: HTMLFormElement;
	by: HTMLElement | null;
}

/** Where it leads; that the server has something else to say to it; or that nobody has heard of it, or nobody said so. */
export type Sending = { leadsTo: string } | 'other' | 'away';

/** What stands in the form now, and which of its buttons was pressed. */
function fieldsOf({ form, by }: Pressed): URLSearchParams {
	const fields = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
	if (by instanceof HTMLButtonElement && by.name) fields.append(by.name, by.value);
	return fields;
}

/**
 * Sends a form as its page would, but keeps the page until the answer is whole. The server takes the same form twice
 * as once, so it may be sent again whenever it is not known what became of it.
 */
export async function sendForm(pressed: Pressed, signal: AbortSignal): Promise<Sending> {
	const { form, by } = pressed;
	const address = by?.hasAttribute('formaction') ? (by as HTMLButtonElement).formAction : form.action;
	try {
		const answer = await fetch(address, {
			method: 'POST',
			body: fieldsOf(pressed),
			redirect: 'manual',
			signal,
			// SvelteKit's own way to say where an action leads without the page behind it.
			headers: { Accept: 'application/json', 'X-SvelteKit-Action': 'true' },
		});
		if (answer.ok && answer.headers.get('content-type')?.includes('json')) {
			const { type, location } = (await answer.json()) as { type: string; location?: string };
			return type === 'redirect' && location ? { leadsTo: location } : 'other';
		}
	} catch {
		return 'away';
	}
	return (await isThere()) ? 'other' : 'away';
}
