/** A PDF names no script: the region says which Chinese it is. */
export const onPaper: Record<string, string> = {
	'zh-Hant': 'zh-TW',
	'zh-Hans': 'zh-CN',
	'pa-Guru': 'pa',
	'es-419': 'es',
};

/** The typeface of a language's own letters. */
export const ownTypeface: Record<string, string> = {
	pa: 'NotoSansGurmukhi',
	'zh-Hant': 'NotoSansTC',
	'zh-Hans': 'NotoSansSC',
	fa: 'Vazirmatn',
	ar: 'Vazirmatn',
	ko: 'NotoSansKR',
	vi: 'NotoSans',
	hi: 'NotoSansDevanagari',
};
