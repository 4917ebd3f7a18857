import { error, fail } from '@sveltejs/kit';
import { bestTimeOf, consentOn, hasReferrer, isSafeToCall } from '#lib/domain/case-file.ts';
import { partOfDay, suggestionFor } from '#lib/domain/contact-attempt.ts';
import { reasonsOf } from '#lib/domain/queue.ts';
import { languageOf, spokenLanguage } from '#lib/i18n/languages.ts';
import { dialledPhone, groupedPhone } from '#lib/i18n/phone.ts';
import { hourIn, valuesOf } from '#lib/i18n/values.ts';
import { birthYearOf } from '#lib/server/db/birth-years.ts';
import { caseToRead } from '#lib/server/db/cases.ts';
import { consentsOf } from '#lib/server/db/consents.ts';
import { attemptsOf } from '#lib/server/db/contact-attempts.ts';
import { needsOf } from '#lib/server/db/needs.ts';
import { openCase } from '#lib/server/db/queue.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { translateWords } from '#lib/server/use-cases/translate-words.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { log } from '#lib/server/log.ts';
import type { Actions, PageServerLoad } from './$types';

/** A number as people read it, and as a link dials it. */
function phone(typed: string | string[] | undefined) {
	const text = String(typed ?? '');
	return text === '' ? null : { shown: groupedPhone(text), dialled: dialledPhone(text) };
}

/** Where words would go to be translated; null where nothing is set up for it. */
function translatorName(): string | null {
	const { environment, understanding } = application();
	return understanding && new URL(environment.openaiBaseUrl ?? 'https://api.openai.com').host;
}

const inEnglish = (code: string) => valuesOf('en').languageName(spokenLanguage(code).tag);

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const staff = requireStaff(event);
	const { caseId, siteId } = await caseOfOwnSite(db, staff, event.params.case);
	const [file, consents, attempts, needs, timeline, facts, site, birthYear] = await Promise.all([
		caseToRead(db, caseId),
		consentsOf(db, caseId),
		attemptsOf(db, caseId),
		needsOf(db, caseId),
		timelineOf(db, caseId),
		openCase(db, caseId, new Date()),
		siteById(db, siteId),
		birthYearOf(db, caseId),
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
		said: {
			spoken: answers['words-spoken'] === 'yes',
			words: String(answers['words'] ?? ''),
			tag: languageOf(file.language).tag,
			language: valuesOf(staff.language).languageName(spokenLanguage(file.language).tag),
			translator: file.language === staff.language ? null : translatorName(),
		},
		suggestion: facts ? suggestionFor({ tries, bestTime: bestTimeOf(answers), safeToCall }) : null,
		reasons: facts ? reasonsOf(facts, facts.today) : [],
		needs,
		timeline,
		/** The year of birth, only where people come back with it. */
		birthYear: site?.comeBackWith === 'birth-year' ? { year: birthYear } : null,
	};
};

export const actions: Actions = {
	/** Shows the person's words in the reader's language; nothing of it is kept. */
	translate: async (event) => {
		const { db, understanding } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		if (!understanding) error(404);
		const { answers, language } = await caseToRead(db, caseId);
		const [from, to] = [inEnglish(language), inEnglish(staff.language)];
		const made = await translateWords({ understanding, log, answers, from, to });
		return made.ok ? { translation: made.words } : fail(503, { away: true });
	},
};
