import * as v from 'valibot';

/** What is wrong with one field, as a code; `locales/<language>/errors.json` has the words. */
export interface FieldError {
	field: string;
	code: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** Checks input against a schema whose messages are error codes; each field reports its first error only. */
export function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	input: unknown,
): Parsed<v.InferOutput<Schema>> {
	const result = v.safeParse(schema, input);
	if (result.success) return { ok: true, value: result.output };
	const errors = new Map<string, FieldError>();
	for (const issue of result.issues) {
		const field = String(issue.path?.[0]?.key ?? '');
		if (!errors.has(field)) errors.set(field, { field, code: issue.message });
	}
	return { ok: false, errors: [...errors.values()] };
}
