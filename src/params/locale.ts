import type { ParamMatcher } from '@sveltejs/kit';
import { isLanguageCode } from '#lib/i18n/languages.ts';

export const match = ((code) => isLanguageCode(code)) satisfies ParamMatcher;
