import { bestTimeOf, consentOn, hasReferrer, isSafeToCall } from '#lib/domain/case-file.ts';
import { partOfDay, suggestionFor } from '#lib/domain/contact-attempt.ts';
import { reasonsOf } from '#lib/domain/queue.ts';
import { spokenLanguage } from '#lib/i18n/languages.ts';
import { dialledPhone, groupedPhone } from '#lib/i18n/phone.ts';
import { hourIn, valuesOf } from '#lib/i18n/values.ts';
import { caseToRead } from '#lib/server/db/cases.ts';
import { consentsOf } from '#lib/server/db/consents.ts';
import { attemptsOf } from '#lib/server/db/contact-attempts.ts';
import { needsOf } from '#lib/server/db/needs.ts';
import { openCase } from '#lib/server/db/queue.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import type { PageServerLoad } from './$types';

/** A number as people read it, and as a link dials it. */
function phone(typed: string | string[] | undefined) {
	const text = String(typed ?? '');
	return text === '' ? null : { shown: groupedPhone(text), dialled: dialledPhone(text) };
}

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const staff = requireStaff(event);
	const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
	const [file, consents, attempts, needs, timeline, facts] = await Promise.all([
		caseToRead(db, caseId),
		consentsOf(db, caseId),
		attemptsOf(db, caseId),
		needsOf(db, caseId),
		timelineOf(db, caseId),
		openCase(db, caseId, new Date()),
	]);
	const { answers, timeZone } = file;
	const safeToCall = isSafeToCall(file.unsafe, answers);
	const tries = attempts.map(({ channel, result, at }) => ({
		channel,
		result,
		part: partOfDay(hourIn(timeZone, at)),
	}));
	return {
		file: {
			...file,
			languageName: valuesOf(staff.language).languageName(spokenLanguage(file.language).tag),
			yours: file.claimedBy === staff.id,
			mayRelease: file.claimedBy === staff.id || staff.role !== 'connector',
		},
		reaching: {
			answers,
			safeToCall,
			phone: phone(answers['phone'] ?? answers['relative-phone']),
			referrerPhone: phone(answers['referrer-phone']),
			agreed: consentOn(consents, 'keep-and-contact'),
			referrer: hasReferrer(answers),
			tellReferrer: consentOn(consents, 'tell-referrer')?.given ?? false,
		},
		suggestion: facts ? suggestionFor({ tries, bestTime: bestTimeOf(answers), safeToCall }) : null,
		reasons: facts ? reasonsOf(facts, facts.today) : [],
		needs,
		timeline,
	};
};
