import { error, type RequestEvent } from '@sveltejs/kit';
import { validate as isUuid } from 'uuid';
import type { FieldError } from '#lib/domain/field-error.ts';

/** A form as it came in: every field with all its values, in the order sent; files are not taken. */
export type Submitted = Record<string, string[]>;

/** What a refused form hands back to its page: the same words, and what to mend. */
export interface Refused {
	values: Submitted;
	errors: FieldError[];
}

/** Reads the form of a request once. One that is too large or no form at all is refused: it is not an empty answer. */
export async function readSubmitted(event: RequestEvent): Promise<Submitted> {
	const data = await event.request.formData().catch(refuseUnreadable);
	// Made whole from a map: a field may be named as something that every object has.
	const fields = new Map<string, string[]>();
	for (const [name, value] of data) {
		if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
	}
	fields.delete('__proto__');
	const submitted: Submitted = Object.fromEntries(fields);
	event.locals.submitted = submitted;
	return submitted;
}

/** The one value of a field, or an empty text. */
export function valueOf(submitted: Submitted, name: string): string {
	return submitted[name]?.[0] ?? '';
}

/** Every field by its one value, as the schemas of forms with single values want it. */
export function singleValues(submitted: Submitted): Record<string, string> {
	return Object.fromEntries(Object.entries(submitted).map(([name, values]) => [name, values[0] ?? '']));
}

/** The id of a row that an address or a form names; nothing where it names none, as `new` does. */
export function rowNamed(named: string): string | null {
	return isUuid(named) ? named : null;
}

/** Only a body over the server's limit ends with a status of its own. */
function refuseUnreadable(failure: unknown): never {
	const tooLarge = failure instanceof Error && 'status' in failure && failure.status === 413;
	const code = tooLarge ? 'too-large' : 'not-from-here';
	error(tooLarge ? 413 : 400, { message: code, code });
}
