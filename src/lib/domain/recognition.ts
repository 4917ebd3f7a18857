import * as v from 'valibot';
import { latinDigits } from './phone.ts';
import { line } from './text.ts';

/**
 * What a site sets for one language: whether people may answer by speaking, and how many of 100 words were heard
 * wrong when somebody measured it (null: nobody has). Error: `percent-wrong` (not a number from 0 to 100).
 */
export const recognitionSchema = v.object({
	switchedOn: v.pipe(
		v.optional(v.string(), ''),
		v.transform((code) => code === 'on'),
	),
	percent: v.pipe(
		line(10),
		v.transform((typed) =>
			typed === '' ? null : Number(latinDigits(typed).replace(',', '.') || Number.NaN),
		),
		v.check((percent) => percent === null || (percent >= 0 && percent <= 100), 'percent-wrong'),
	),
});
