const latin = 'atkinson-hyperlegible-next-latin-wght';

/** The files of letters that nearly every page of a language needs, by the beginning of their names. */
const lettersOf: Record<string, string[]> = {
	pa: [latin, 'noto-sans-gurmukhi'],
	'zh-Hant': [latin, 'noto-sans-tc'],
	'zh-Hans': [latin, 'noto-sans-sc'],
	fa: [latin, 'vazirmatn'],
	ar: [latin, 'noto-naskh-arabic'],
	ko: [latin, 'noto-sans-kr-400', 'noto-sans-kr-700'],
	vi: ['noto-sans-latin', 'noto-sans-vietnamese'],
	hi: [latin, 'noto-sans-devanagari'],
};

/** Whether a file is fetched beside the style sheet, not after it, so that words never change their letters late. */
export function isFetchedEarly(file: { type: string; path: string }, language: string): boolean {
	if (file.type !== 'font') return file.type === 'js' || file.type === 'css';
	const name = file.path.split('/').at(-1) ?? '';
	return (lettersOf[language] ?? [latin]).some((beginning) => name.startsWith(beginning));
}
