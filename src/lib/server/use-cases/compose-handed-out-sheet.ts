import { callByDay } from '#lib/domain/call-by.ts';
import { safetyLines } from '#lib/domain/help-lines.ts';
import type { Answers } from '#lib/domain/interview/question.ts';
import { toReferral, type ReferralFacts } from '#lib/domain/interview/to-referral.ts';
import type { NeedCode } from '#lib/domain/need.ts';
import { phoneLabels, type Resource } from '#lib/domain/resource.ts';
import { firstSteps, type ResourceFacts } from '#lib/domain/sheet/first-steps.ts';
import { receipt, type ReceiptFacts, type SheetSite } from '#lib/domain/sheet/receipt.ts';
import type { Sheet, SheetLanguage, TextSize } from '#lib/domain/sheet/sheet.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { dayIn, valuesOf } from '#lib/i18n/values.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { sentReferral } from '#lib/server/db/referrals.ts';
import { findFirstSteps } from './find-first-steps.ts';

interface Wanted {
	referralId: string;
	sheet: 'receipt' | 'first-steps';
	/** Our code of the reader's language. */
	language: string;
	textSize: TextSize;
}

type Referral = NonNullable<Awaited<ReturnType<typeof sentReferral>>>;

/** The sheet a person takes home after sending, in the language of the page they stand on. */
export async function composeHandedOutSheet(db: Database, wanted: Wanted): Promise<Sheet | null> {
	const referral = await sentReferral(db, wanted.referralId);
	if (!referral) return null;
	const facts = toReferral(referral.answers as Answers);
	if (facts.paper === 'none') return null;
	if (wanted.sheet === 'receipt')
		return receipt(receiptFacts(referral, facts, wanted), sheetLanguage(wanted));
	if (facts.paper === 'neutral') return null;
	const { area } = facts;
	const needs = await findFirstSteps(db, { needs: facts.needs, area, language: wanted.language });
	return firstSteps(
		{
			site: referral.site,
			reference: referral.reference,
			needs: needs.map(({ need, resources }) => ({
				name: translator(wanted.language)(needKey(need)),
				resources: resources.map((resource) => resourceFacts(resource, wanted.language)),
			})),
			textSize: wanted.textSize,
			safePrint: false,
		},
		sheetLanguage(wanted),
	);
}

function sheetLanguage({ language }: Wanted): SheetLanguage {
	const { tag, direction } = languageOf(language);
	return { tag, direction, words: translator(language) };
}

function receiptFacts(referral: Referral, facts: ReferralFacts, { language }: Wanted): ReceiptFacts {
	const t = translator(language);
	const site: SheetSite & { timeZone: string; callWithinDays: number } = referral.site;
	const { answers } = facts;
	const sentOn = dayIn(site.timeZone, referral.sentAt);
	return {
		site,
		reference: referral.reference,
		about: answers.door === 'self' || answers.door === 'connector-for-caller' ? 'self' : 'someone-else',
		connector: t('common:sent.team', { site: site.name || t('common:start.thisPlace') }),
		contact: answers['reach-by'] as ReceiptFacts['contact'],
		byWhen: valuesOf(language, site.timeZone).day(callByDay(sentOn, site.callWithinDays)),
		crisisLines: facts.unsafe
			? safetyLines.map(({ code, phone }) => ({ name: t(`common:helpLines.${code}.name`), phone }))
			: [],
		safePrint: facts.paper !== 'all',
		doNotCall: facts.doNotCall,
	};
}

function needKey(need: NeedCode): string {
	return `questions:need-names.${need}`;
}

function resourceFacts(resource: Resource, language: string): ResourceFacts {
	const t = translator(language);
	const values = valuesOf(language);
	const label = (code: string) =>
		phoneLabels.some((known) => known === code) ? t(`common:phoneLabels.${code}`) : code;
	return {
		name: resource.name,
		what: resource.description,
		phones: resource.phones.map(({ number, label: code }) => ({ number, label: code && label(code) })),
		cost: resource.fees || t(`common:costs.${resource.cost}`),
		languages: values.list(resource.languages.map((code) => values.languageName(code))),
		hours: resource.hours,
		howToGetThere: resource.howToGetThere,
		wordsIn: languageOf(resource.wordsIn).tag,
		lastChecked: resource.lastCheckedOn ? values.day(resource.lastCheckedOn) : undefined,
	};
}
