import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { FieldError } from '#lib/domain/field-error.ts';
import { readSubmitted, type Refused, type Submitted } from './form.ts';

const secretFields = new Set(['password', 'newPassword', 'code', 'pin']);

/** Reads a form in which a password may stand: nothing of it is kept to be sent again. */
export async function readSecretForm(event: RequestEvent): Promise<Submitted> {
	const submitted = await readSubmitted(event);
	delete event.locals.submitted;
	return submitted;
}

/** Refuses a form with what was typed still there, but for passwords, PINs and codes. */
export function refuse(
	submitted: Submitted,
	errors: FieldError[],
	status: 400 | 429 = 400,
): ActionFailure<Refused> {
	const values = Object.fromEntries(Object.entries(submitted).filter(([name]) => !secretFields.has(name)));
	return fail(status, { values, errors });
}
