import { fail, redirect } from '@sveltejs/kit';
import { v7 as uuidv7 } from 'uuid';
import { slipCode, slipSchema, slipTyped } from '#lib/domain/check-in-slip.ts';
import { parse } from '#lib/domain/field-error.ts';
import { mayWorkAt } from '#lib/domain/staff.ts';
import { slipCase } from '#lib/server/db/slips.ts';
import { recordSlip } from '#lib/server/use-cases/record-slip.ts';
import { requireStaff, type Staff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The slip of a code; another site's and one that nobody has are answered alike. */
async function slipOf(staff: Staff, code: string) {
	const typed = slipTyped(code);
	const found = typed && (await slipCase(application().db, typed));
	return found && mayWorkAt(staff, found.siteId) ? found : null;
}

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const code = event.url.searchParams.get('code');
	const done = slipTyped(event.url.searchParams.get('done') ?? '');
	const slip = code === null ? null : await slipOf(staff, code);
	return {
		typed: code?.slice(0, 60) ?? '',
		unknown: code !== null && slip === null,
		slip: slip && { code: slipCode(slip), personName: slip.personName, caseId: slip.caseId, id: uuidv7() },
		done: done && slipCode({ reference: done.reference, version: done.version ?? 1 }),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const staff = requireStaff(event);
		const values = singleValues(await readSubmitted(event));
		const found = await slipOf(staff, values['code'] ?? '');
		const slipId = rowNamed(values['slip'] ?? '');
		if (!found || !slipId) return fail(400, { values, errors: [{ field: '', code: 'no-such-slip' }] });
		const read = parse(slipSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const keyed = { ...found, slipId, staffId: staff.id, answers: read.value, at: new Date() };
		const recorded = await recordSlip(application().db, keyed);
		if (!recorded.ok) return fail(400, { values, errors: [{ field: '', code: recorded.why }] });
		redirect(303, `/team/slips?done=${slipCode(found)}`);
	},
};
