import * as v from 'valibot';
import { latinDigits, requiredPhone } from './phone.ts';
import { line, lines, requiredLine } from './text.ts';

/**
 * What a site says of itself on every receipt. Errors by field: `required`, `too-long`, the errors of a
 * phone number, `days-wrong` (not a whole number from 1 to 30).
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
});

export type SiteDetails = v.InferOutput<typeof siteDetailsSchema>;
