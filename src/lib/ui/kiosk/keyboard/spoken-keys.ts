import type { Translate } from '#lib/i18n/translator.ts';
import type { KeyboardData } from './keyboard-data.ts';
import { rowsOf, signOf } from './keys.ts';
import type { Layout, PageName } from './layouts.ts';

/** What is heard for a key: a letter says itself, a mark has a name in the page's language. */
interface SpokenKey {
	/** What the key types, in small letters, or the code of what it does. */
	sign: string;
	name: string;
	/** BCP 47 tag. */
	lang: string;
}

/** The marks on our keys by their names' codes in `keyboard:signs`. */
const marks: Readonly<Record<string, string>> = {
	...{ '.': 'dot', '।': 'dot', ',': 'comma', '،': 'comma', "'": 'apostrophe', '’': 'apostrophe' },
	...{ '-': 'hyphen', '/': 'slash', '@': 'at', '&': 'and', '#': 'number', '+': 'plus', ':': 'colon' },
	...{ '?': 'question', '؟': 'question', '(': 'open', ')': 'close', ';': 'semicolon', '؛': 'semicolon' },
	...{ _: 'underscore', '%': 'percent', $: 'dollar', '"': 'quote', '*': 'star', '=': 'equals' },
	...{ '«': 'open-quote', '»': 'close-quote', '¿': 'upside-question', '¡': 'upside-exclamation' },
};

/** Signs that stand on a letter are called so by every reader of Gurmukhi and of Devanagari. */
const signsOnLetters: Readonly<Record<string, string>> = {
	...{ 'ਾ': 'ਕੰਨਾ', 'ਿ': 'ਸਿਹਾਰੀ', 'ੀ': 'ਬਿਹਾਰੀ', 'ੁ': 'ਔਂਕੜ', 'ੂ': 'ਦੁਲੈਂਕੜ', 'ੇ': 'ਲਾਂ', 'ੈ': 'ਦੁਲਾਵਾਂ' },
	...{ 'ੋ': 'ਹੋੜਾ', 'ੌ': 'ਕਨੌੜਾ', 'ੰ': 'ਟਿੱਪੀ', 'ਂ': 'ਬਿੰਦੀ', 'ੱ': 'ਅੱਧਕ', '਼': 'ਪੈਰ ਬਿੰਦੀ', '੍': 'ਹਲੰਤ' },
	...{ 'ਃ': 'ਵਿਸਰਗ', 'ा': 'आ की मात्रा', 'ि': 'इ की मात्रा', 'ी': 'ई की मात्रा', 'ु': 'उ की मात्रा' },
	...{ 'ू': 'ऊ की मात्रा', 'े': 'ए की मात्रा', 'ै': 'ऐ की मात्रा', 'ो': 'ओ की मात्रा', 'ौ': 'औ की मात्रा' },
	...{ 'ृ': 'ऋ की मात्रा', 'ॅ': 'चंद्र ए', 'ॉ': 'चंद्र ओ', 'ं': 'अनुस्वार', 'ँ': 'चंद्रबिंदु', '्': 'हलंत' },
	...{ '़': 'नुक़्ता', 'ः': 'विसर्ग' },
};

/** Every key of a page's keyboard as it is heard, each once. */
export function spokenKeys(t: Translate, { lang, words, letters, phone }: KeyboardData): SpokenKey[] {
	const found = new Map<string, SpokenKey>();
	const pages = ([letters, phone] as const).flatMap((layout) =>
		Object.keys(layout ?? {}).map((page): [Layout, PageName] => [layout as Layout, page as PageName]),
	);
	for (const [layout, page] of pages) {
		for (const key of rowsOf(layout, page, false, 'lines').flat()) {
			const sign = signOf(key);
			const mark = marks[sign];
			const own = mark ? t(`keyboard:signs.${mark}`) : (signsOnLetters[sign] ?? sign);
			const name = key.word ? words[key.word] : own;
			const spoken = { sign, name, lang: page === 'latin' && !mark && !key.word ? 'en' : lang };
			if (!found.has(sign)) found.set(sign, spoken);
		}
	}
	return [...found.values()];
}
