import { redirect } from '@sveltejs/kit';
import { forToday, queueOrder, queueStates, reasonsOf, stateOf } from '#lib/domain/queue.ts';
import { spokenLanguage } from '#lib/i18n/languages.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import { unseenNotices } from '#lib/server/db/notices.ts';
import { openCases, queueNames, type QueueCase } from '#lib/server/db/queue.ts';
import { everySite } from '#lib/server/db/sites.ts';
import { markNoticesSeen } from '#lib/server/use-cases/mark-notices-seen.ts';
import { requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { rowNamed, readSubmitted } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

const rowsOnPage = 25;

const choices: Record<string, (row: QueueCase) => boolean> = {
	today: (row) => forToday(row, row.today),
	...Object.fromEntries(
		queueStates.map((state) => [state, (row: QueueCase) => stateOf(row, row.today) === state]),
	),
	all: () => true,
};

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const { db } = application();
	const { searchParams } = event.url;
	const siteIds = staff.role === 'admin' ? (await everySite(db)).map(({ id }) => id) : staff.siteIds;
	const open = (await openCases(db, siteIds, new Date())).sort(queueOrder);
	const mine = searchParams.get('whose') === 'mine';
	const own = open.filter((row) => row.claimedBy === staff.id);
	const rows = mine ? own : open;
	const asked = searchParams.get('show') ?? '';
	const show = Object.hasOwn(choices, asked) ? asked : 'today';
	const chosen = rows.filter((row) => choices[show]?.(row));
	const pages = Math.max(1, Math.ceil(chosen.length / rowsOnPage));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(searchParams.get('page')) || 1)));
	const onPage = chosen.slice((page - 1) * rowsOnPage, page * rowsOnPage);
	const names = new Map(
		(
			await queueNames(
				db,
				onPage.map(({ id }) => id),
			)
		).map((name) => [name.id, name]),
	);
	return {
		notices: await unseenNotices(db, staff.id),
		show,
		mine,
		page,
		pages,
		counts: Object.fromEntries(
			Object.entries(choices).map(([code, fits]) => [code, rows.filter(fits).length]),
		),
		load: { open: open.length, own: own.length, nobodys: open.filter((row) => !row.claimed).length },
		longestWait: longestWait(open),
		rows: onPage.flatMap((row) => {
			const name = names.get(row.id);
			if (!name) return [];
			return {
				id: row.id,
				reference: name.reference,
				personName: name.personName,
				state: stateOf(row, row.today),
				reasons: reasonsOf(row, row.today),
				unsafe: row.unsafe,
				claimedBy: row.claimedBy ? { name: name.claimedByName ?? '', you: row.claimedBy === staff.id } : null,
				language:
					name.language === staff.language
						? null
						: valuesOf(staff.language).languageName(spokenLanguage(name.language).tag),
				siteName: siteIds.length > 1 ? name.siteName : null,
			};
		}),
	};
};

export const actions: Actions = {
	seen: async (event) => {
		const staff = requireStaff(event);
		const { notice = [] } = await readSubmitted(event);
		const noticeIds = notice.slice(0, 100).flatMap((id) => rowNamed(id) ?? []);
		await markNoticesSeen(application().db, { staffId: staff.id, noticeIds, at: new Date() });
		redirect(303, '/team/queue');
	},
};

/** Days the person who has waited longest to be spoken with has waited; null while nobody does. */
function longestWait(open: readonly QueueCase[]): number | null {
	const days = open
		.filter((row) => !row.reached)
		.flatMap((row) => reasonsOf(row, row.today))
		.flatMap((reason) => (reason.code === 'waited' ? reason.days : []));
	return days.length > 0 ? days.reduce((most, one) => Math.max(most, one)) : null;
}
