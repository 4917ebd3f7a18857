import * as v from 'valibot';
import { secondParts } from './coming-back.ts';
import { latinDigits, requiredPhone } from './phone.ts';
import { line, lines, requiredLine } from './text.ts';

/** What a site calls the people who come to it, on the pages of its team. */
export const personWords = ['person', 'client', 'senior'] as const;

/** What the desk of a site does for people: it keeps notes for them, offers a place to meet, takes their slips. */
export const deskServices = ['notes', 'meetings', 'slips'] as const;

export type DeskService = (typeof deskServices)[number];

/** The clocks of Canada, from west to east; the one of most of British Columbia first. */
export const timeZones = [
	'America/Vancouver',
	'America/Fort_Nelson',
	'America/Whitehorse',
	'America/Edmonton',
	'America/Regina',
	'America/Winnipeg',
	'America/Toronto',
	'America/Halifax',
	'America/St_Johns',
] as const;

const oneOf = <const Code extends string>(codes: readonly [Code, ...Code[]]) =>
	v.pipe(v.optional(v.string(), codes[0]), v.picklist(codes, 'choose-from-list'));

/**
 * What a site says of itself: on every receipt, and to those who work there. Errors by field: `required`,
 * `too-long`, the errors of a phone number, `days-wrong` (not a whole number from 1 to 30), `choose-from-list`.
 */
export const siteDetailsSchema = v.object({
	siteName: requiredLine(120),
	sitePhone: requiredPhone,
	siteAddress: line(200),
	siteHours: lines(300),
	callWithinDays: v.pipe(
		line(10),
		v.transform((typed) => Number(latinDigits(typed) || Number.NaN)),
		v.check((days) => Number.isInteger(days) && days >= 1 && days <= 30, 'days-wrong'),
	),
	personWord: oneOf(personWords),
	timeZone: oneOf(timeZones),
	comeBackWith: oneOf(secondParts),
	/** A form that does not ask for it leaves all of it open. */
	deskTakes: v.pipe(
		v.optional(v.array(v.string()), [...deskServices]),
		v.transform((codes) => deskServices.filter((service) => codes.includes(service))),
	),
});

export type SiteDetails = v.InferOutput<typeof siteDetailsSchema>;
