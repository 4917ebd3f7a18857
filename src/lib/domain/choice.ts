import * as v from 'valibot';

/** One of these codes; nothing and anything else is refused alike. Error: `choose-one`. */
export function choice<const Codes extends readonly string[]>(codes: Codes) {
	return v.pipe(v.optional(v.string('choose-one'), ''), v.picklist(codes, 'choose-one'));
}
