import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { latinDigits } from '#lib/domain/phone.ts';

/** The number as typed where it has groups already, else grouped the way people here write it ("604-555-0199"). */
export function groupedPhone(typed: string): string {
	const digits = latinDigits(typed);
	const number = /^\D*\d+\D*$/.test(digits) ? parsePhoneNumberFromString(digits, 'CA') : undefined;
	if (!number?.isPossible()) return typed;
	return number.countryCallingCode === '1'
		? number.nationalNumber.replace(/(\d{3})(\d{3})(\d{4})/, '$1-$2-$3')
		: number.formatInternational();
}

/** The number for a `tel:` link, or null where the text is no number that can be dialled. */
export function dialledPhone(typed: string): string | null {
	const digits = latinDigits(typed);
	if (/^\s*\d-?\d-?\d\s*$/.test(digits)) return digits.replace(/[^0-9]/g, '');
	return parsePhoneNumberFromString(digits, 'CA')?.number ?? null;
}
