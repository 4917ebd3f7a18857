type Convert = (text: string) => string;

interface Converters {
	toTraditional: Convert;
	toSimplified: Convert;
}

let converters: Promise<Converters> | undefined;

/** OpenCC's tables are large (about 80 MB in memory): they are read when Chinese is heard for the first time. */
function load(): Promise<Converters> {
	converters ??= Promise.all([import('opencc-js/cn2t'), import('opencc-js/t2cn')]).then(([cn2t, t2cn]) => ({
		toTraditional: cn2t.Converter({ from: 'cn', to: 'hk' }),
		toSimplified: t2cn.Converter({ from: 'hk', to: 'cn' }),
	}));
	return converters;
}

/**
 * The 13,000 characters of Big5, with which Traditional Chinese is written. It has no 这 or 说, but 后 and 里,
 * which are words of their own beside 後 and 裏: that tells a Simplified sign from one that both scripts have.
 */
function traditionalSigns(): ReadonlySet<string> {
	const decoder = new TextDecoder('big5');
	const signs = new Set<string>();
	for (let lead = 0xa4; lead <= 0xf9; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			// What stands between the two levels is Hong Kong's own and holds Simplified signs too.
			if (lead >= 0xc6 && lead <= 0xc8 && !(lead === 0xc6 && trail <= 0x7e)) continue;
			signs.add(decoder.decode(Uint8Array.of(lead, trail)));
		}
	}
	return signs;
}

let known: ReadonlySet<string> | undefined;

/**
 * What a recogniser heard, in the script of the page: it writes Traditional or Simplified as it likes, whatever it
 * is asked for (ACCESSIBILITY V15). A text that is Traditional already stays as it is, for 皇后 is no 皇後; what is
 * in no Chinese language comes back unchanged.
 */
export async function inOwnChinese(language: string, text: string): Promise<string> {
	if (language !== 'zh-Hant' && language !== 'zh-Hans') return text;
	const { toTraditional, toSimplified } = await load();
	if (language === 'zh-Hans') return toSimplified(text);
	const signs = (known ??= traditionalSigns());
	const hasSimplified = [...text].some((sign) => toTraditional(sign) !== sign && !signs.has(sign));
	const hasTraditional = toSimplified(text) !== text;
	return hasTraditional && !hasSimplified ? text : toTraditional(text);
}
