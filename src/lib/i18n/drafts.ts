import { onceForWords, registersInUse } from './catalogue.ts';
import { isDraft } from './register.ts';

/** What a person at the front door reads. */
export const publicNamespaces = [
	'common',
	'questions',
	'errors',
	'sheets',
	'hearing',
	'keyboard',
	'kiosk',
	'speech',
];

/** Whether a language's public words were drafted by machine and some of them wait for a person. Server only. */
export const saysDraft = onceForWords((language) => {
	const register = registersInUse()[language];
	return register !== undefined && isDraft(register, publicNamespaces);
});
