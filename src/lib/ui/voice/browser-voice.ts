/**
 * A voice of this very machine for a language; none that sends words elsewhere or speaks with another
 * language's sounds. Cantonese is not Mandarin, though both are written `zh`.
 */
export function browserVoice(tag: string): SpeechSynthesisVoice | undefined {
	const primary = (name: string) => (name.toLowerCase().split(/[-_]/)[0] ?? '').replace(/^tl$/, 'fil');
	const sameSounds = (voice: string) => {
		const found = voice.toLowerCase();
		if (primary(tag) !== 'zh') return primary(found) === primary(tag);
		const cantonese = /^yue|-(hk|mo)\b|hant-hk/.test(found);
		return (/^(zh|yue|cmn)/.test(found) && /hant/i.test(tag)) === cantonese && /^(zh|yue|cmn)/.test(found);
	};
	const voices = globalThis.speechSynthesis?.getVoices?.() ?? [];
	return voices.find(({ lang, localService }) => localService && sameSounds(lang));
}
