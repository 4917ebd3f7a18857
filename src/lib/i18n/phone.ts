import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { latinDigits } from '#lib/domain/phone.ts';

/** The number grouped the way people here read it aloud ("(604) 555-0199"), or as typed when it is no number. */
export function groupedPhone(typed: string): string {
	const number = parsePhoneNumberFromString(latinDigits(typed), 'CA');
	if (!number?.isPossible()) return typed;
	return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}

/** The number for a `tel:` link, or null where the text is no number that can be dialled. */
export function dialledPhone(typed: string): string | null {
	const digits = latinDigits(typed);
	if (/^\s*\d-?\d-?\d\s*$/.test(digits)) return digits.replace(/[^0-9]/g, '');
	return parsePhoneNumberFromString(digits, 'CA')?.number ?? null;
}
