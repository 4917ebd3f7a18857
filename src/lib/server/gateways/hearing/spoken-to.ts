/** How a recogniser is told what language it hears: ISO 639-1, and words that lead it to the right writing. */
interface SpokenTo {
	language: string;
	prompt?: string;
}

/**
 * There is no code of two letters for Cantonese, and Whisper's own is the hundredth, which the hosted model
 * lacks: Chinese is named, and the prompt's characters lead to the script (ACCESSIBILITY 2.7).
 */
const exceptions: Readonly<Record<string, SpokenTo>> = {
	'zh-Hant': { language: 'zh', prompt: '以下係廣東話嘅句子，用繁體中文寫。' },
	'zh-Hans': { language: 'zh', prompt: '以下是普通话的句子，用简体中文写。' },
	pa: { language: 'pa', prompt: 'ਇਹ ਪੰਜਾਬੀ ਵਿੱਚ ਹੈ, ਗੁਰਮੁਖੀ ਵਿੱਚ ਲਿਖੋ।' },
};

/** What a recogniser is told about a page's language. */
export function spokenTo(language: string): SpokenTo {
	return exceptions[language] ?? { language };
}
