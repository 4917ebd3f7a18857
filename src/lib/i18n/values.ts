import { createIntl, type IntlShape } from '@formatjs/intl';
import { languageOf } from './languages.ts';

/** Dates, times, numbers and lists of one language in one time zone; the calendar is always Gregorian. */
export interface Values {
	/** "Wednesday, November 25, 2026" from a moment or a day (`YYYY-MM-DD`). */
	day(date: Date | string): string;
	/** "Nov 25, 2026, 2:05 p.m." */
	moment(date: Date): string;
	/** "Nov 25, 2026" */
	shortDay(date: Date | string): string;
	number(value: number): string;
	list(parts: readonly string[]): string;
	/** What a language (BCP 47) is called in this one: "Punjabi". */
	languageName(code: string): string;
}

const calendar = 'gregory';
const made = new Map<string, Values>();

/** A day without a time is taken at noon UTC and shown in UTC, so that no time zone moves it. */
function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}

function valuesFrom(intl: IntlShape<string>, timeZone: string, numberingSystem: string): Values {
	const options = (date: Date | string) => ({
		calendar,
		numberingSystem,
		timeZone: typeof date === 'string' ? 'UTC' : timeZone,
	});
	const at = (date: Date | string) => (typeof date === 'string' ? noon(date) : date);
	return {
		day: (date) =>
			intl.formatDate(at(date), {
				weekday: 'long',
				day: 'numeric',
				month: 'long',
				year: 'numeric',
				...options(date),
			}),
		moment: (date) =>
			intl.formatDate(date, { dateStyle: 'medium', timeStyle: 'short', ...options(date) } as object),
		shortDay: (date) =>
			intl.formatDate(at(date), { day: 'numeric', month: 'short', year: 'numeric', ...options(date) }),
		number: (value) => intl.formatNumber(value, { numberingSystem } as object),
		list: (parts) => intl.formatList(parts, { type: 'conjunction' }),
		languageName: (code) =>
			/^(tl|fil)$/.test(code) ? 'Tagalog' : (intl.formatDisplayName(code, { type: 'language' }) ?? code),
	};
}

/** The values of a language (our code) in an IANA time zone, made once and shared. */
export function valuesOf(language: string, timeZone = 'America/Vancouver'): Values {
	const key = `${language} ${timeZone}`;
	let values = made.get(key);
	if (!values) {
		const intl = createIntl({ locale: languageOf(language).tag, timeZone, onError: () => undefined });
		made.set(key, (values = valuesFrom(intl, timeZone, languageOf(language).digits)));
	}
	return values;
}

/** The calendar day (`YYYY-MM-DD`) of a moment in a time zone. */
export function dayIn(timeZone: string, date: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone, calendar, dateStyle: 'short' }).format(date);
}

/** The hour (0 to 23) of a moment in a time zone. */
export function hourIn(timeZone: string, date: Date): number {
	return Number(
		new Intl.DateTimeFormat('en-CA', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(date),
	);
}
