import { expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { labelBefore } from './label-before.ts';

test.each(languages)('a question is followed by no colon, any other label by one: $code', ({ code }) => {
	const t = translator(code);
	const question = t('questions:safety.safe-to-call.label');
	expect(question).toMatch(/[?？؟]$/);
	expect(labelBefore(t, question)).toBe(question);
	expect(labelBefore(t, t('questions:phone.phone.label'))).toMatch(/[:：]$/);
});
