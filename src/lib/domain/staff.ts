import * as v from 'valibot';
import { line, requiredLine } from './text.ts';

/** What a staff member may do: see cases of their sites; also run those sites; also run every site. */
export const staffRoles = ['connector', 'coordinator', 'admin'] as const;

export type StaffRole = (typeof staffRoles)[number];

/** The role of a person to be added. Error: `role-required`. */
const staffRole = v.pipe(v.optional(v.string('role-required'), ''), v.picklist(staffRoles, 'role-required'));

/** A staff member's name, as colleagues and the person on the phone hear it. Errors: `required`, `too-long`. */
const staffName = requiredLine(100);

/** The addresses that better-auth takes too: whoever gets an account with one can sign in with it. */
const emailPattern = /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** An e-mail address to sign in with, in small letters. Errors: `email-required`, `email-wrong`, `too-long`. */
const staffEmail = v.pipe(
	line(254),
	v.transform((email) => email.toLowerCase()),
	v.check((email) => email !== '', 'email-required'),
	v.check((email) => email === '' || emailPattern.test(email), 'email-wrong'),
);

/** A password's fewest and most characters. */
const passwordLength = { min: 12, max: 128 } as const;

/**
 * A password somebody chooses: length counts, kinds of characters do not (NIST SP 800-63B). Never cleaned
 * or trimmed. Errors: `password-required`, `password-short`, `password-long`.
 */
const newPassword = v.pipe(
	v.optional(v.string('password-required'), ''),
	v.check((password) => password !== '', 'password-required'),
	v.check((password) => password === '' || [...password].length >= passwordLength.min, 'password-short'),
	v.check((password) => [...password].length <= passwordLength.max, 'password-long'),
);

/** A staff member as someone who acts: what they may do, and where. */
export interface Acting {
	role: StaffRole;
	siteIds: readonly string[];
}

/** Whether somebody may see the cases of a site. */
export function mayWorkAt(acting: Acting, siteId: string): boolean {
	return acting.role === 'admin' || acting.siteIds.includes(siteId);
}

/** Whether somebody may change a site and its staff. */
export function mayRun(acting: Acting, siteId: string): boolean {
	return acting.role !== 'connector' && mayWorkAt(acting, siteId);
}

/** Whether somebody may give a role to another: nobody hands out more than they hold. */
export function mayGive(acting: Acting, role: StaffRole): boolean {
	return acting.role === 'admin' || (acting.role === 'coordinator' && role !== 'admin');
}

/**
 * Whether somebody may open another's account anew: an admin always; a coordinator only where every one of
 * the other's sites is theirs too, or a new password would open cases of a site that is not theirs.
 */
export function mayOpenAnew(acting: Acting, other: Acting): boolean {
	if (acting.role === 'admin') return true;
	return (
		mayGive(acting, other.role) &&
		other.siteIds.length > 0 &&
		other.siteIds.every((siteId) => mayRun(acting, siteId))
	);
}

/** What the first coordinator says of themselves on the one-time page. */
export const newAccountSchema = v.object({ name: staffName, email: staffEmail, newPassword });

/** What a coordinator says of a new colleague. */
export const colleagueSchema = v.object({ name: staffName, email: staffEmail, role: staffRole });

/** A new password alone. */
export const passwordSchema = v.object({ newPassword });
