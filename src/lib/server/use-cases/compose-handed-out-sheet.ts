import { named } from '#lib/domain/borrowed.ts';
import { callByDay } from '#lib/domain/call-by.ts';
import { keepsQuiet, secondPartOf } from '#lib/domain/coming-back.ts';
import { safetyLines } from '#lib/domain/help-lines.ts';
import { toReferral, type ReferralFacts } from '#lib/domain/interview/to-referral.ts';
import type { NeedCode } from '#lib/domain/need.ts';
import { phoneLabels, type Resource } from '#lib/domain/resource.ts';
import { firstSteps, type ResourceFacts } from '#lib/domain/sheet/first-steps.ts';
import { receipt, type ReceiptFacts } from '#lib/domain/sheet/receipt.ts';
import type { Sheet, TextSize } from '#lib/domain/sheet/sheet.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { sheetLanguage } from '#lib/i18n/sheet-language.ts';
import { dayIn, valuesOf } from '#lib/i18n/values.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { findFirstSteps } from './find-first-steps.ts';
import { readSent } from './read-sent.ts';

interface Wanted {
	secret: Buffer;
	/** The draft that was sent. */
	draftId: string;
	sheet: 'receipt' | 'first-steps';
	/** Our code of the reader's language. */
	language: string;
	textSize: TextSize;
}

type Sent = NonNullable<Awaited<ReturnType<typeof readSent>>>;

/** The sheet a person takes home after sending, in the language of the page they stand on. */
export async function composeHandedOutSheet(db: Database, wanted: Wanted): Promise<Sheet | null> {
	const sent = await readSent(db, wanted);
	if (!sent) return null;
	const facts = toReferral(sent.answers);
	if (facts.paper === 'none') return null;
	if (wanted.sheet === 'receipt')
		return receipt(receiptFacts(sent, facts, wanted), sheetLanguage(wanted.language));
	if (facts.paper === 'neutral') return null;
	const { area } = facts;
	const needs = await findFirstSteps(db, { needs: facts.needs, area, language: wanted.language });
	return firstSteps(
		{
			site: { ...sent.site, wordsIn: languageOf(sent.site.wordsIn).tag },
			reference: sent.reference,
			needs: needs.map(({ need, resources }) => ({
				name: translator(wanted.language)(needKey(need)),
				resources: resources.map((resource) => resourceFacts(resource, wanted.language)),
			})),
			textSize: wanted.textSize,
			safePrint: false,
		},
		sheetLanguage(wanted.language),
	);
}

function receiptFacts(sent: Sent, facts: ReferralFacts, { language }: Wanted): ReceiptFacts {
	const t = translator(language);
	const { site } = sent;
	const { answers } = facts;
	const sentOn = dayIn(site.timeZone, sent.sentAt);
	return {
		site: { ...site, wordsIn: languageOf(site.wordsIn).tag },
		reference: sent.reference,
		about: answers.door === 'self' || answers.door === 'connector-for-caller' ? 'self' : 'someone-else',
		connector: t('common:sent.team', { site: site.name ? named(site.name) : t('common:start.thisPlace') }),
		contact: answers['reach-by'] as ReceiptFacts['contact'],
		byWhen: valuesOf(language, site.timeZone).day(callByDay(sentOn, site.callWithinDays)),
		crisisLines: facts.unsafe
			? safetyLines.map(({ code, phone }) => ({ name: t(`common:helpLines.${code}.name`), phone }))
			: [],
		safePrint: facts.paper !== 'all',
		doNotCall: facts.doNotCall,
		// A year of birth is written down later, if at all, and an edge looks nothing up: no paper promises that.
		comesBack:
			!sent.atEdge &&
			!keepsQuiet(facts.unsafe, answers) &&
			site.comeBackWith === 'phone' &&
			secondPartOf('phone', answers, null) !== null,
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
