import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unmarked } from '#lib/domain/borrowed.ts';
import type { Paper, Sheet, TextSize } from '#lib/domain/sheet/sheet.ts';
import { plainText } from '#lib/domain/sheet/plain-text.ts';
import { drawable, pieces } from './drawable.ts';
import { fontsFor, type FontSet } from './fonts.ts';
import type { PdfGateway } from './pdf-gateway.ts';
import template from './sheet.typ?raw';

/** What says how a sheet is drawn and is no text of it. */
const drawnAs = new Set(['kind', 'language', 'direction', 'digits']);

/** A text becomes its pieces between which a line may end. Nothing becomes markup. */
function forTemplate(value: unknown, fonts: FontSet): unknown {
	if (typeof value === 'string') return pieces(drawable(unmarked(value), fonts.draws));
	if (Array.isArray(value)) return value.map((part) => forTemplate(part, fonts));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]) => [key, drawnAs.has(key) ? part : forTemplate(part, fonts)]),
	);
}

/** A PDF made by Typst names a language and a region, no script: the region says which Chinese it is. */
function languageOnPaper(tag: string): { language: string; region: string | null } {
	const [language = 'en', second = ''] = tag.split('-');
	const regions: Record<string, string> = { 'zh-Hant': 'TW', 'zh-Hans': 'CN' };
	return { language, region: regions[tag] ?? (/^[A-Z]{2}$/.test(second) ? second : null) };
}

/** What the lines of taller letters need between them beyond Latin ones, in ems (ACCESSIBILITY.md section 4). */
const airOf: Record<string, number> = {
	'pa-Guru': 0.15,
	hi: 0.15,
	fa: 0.2,
	ar: 0.2,
	vi: 0.1,
	'zh-Hant': 0.1,
	'zh-Hans': 0.1,
	ko: 0.1,
};

function dataOf(sheets: readonly Sheet[], fonts: FontSet, options: { paper: Paper; textSize: TextSize }) {
	return {
		paper: options.paper === 'a4' ? 'a4' : 'us-letter',
		size: options.textSize,
		air: Math.max(...sheets.map(({ language }) => airOf[language] ?? 0)),
		title: drawable(unmarked([...new Set(sheets.map(({ title }) => title))].join(' / ')), fonts.draws),
		sheets: sheets.map((sheet) => {
			return {
				...(forTemplate(sheet, fonts) as object),
				...languageOnPaper(sheet.language),
				families: fonts.familiesOf(sheet.language),
			};
		}),
	};
}

/**
 * Roomy first. Where that takes more than two sides, lines stand closer (never under 130 %), then an
 * action or resource may go on overleaf: one sheet of paper is easier to keep than two.
 */
const layouts = [
	{ keep: true, tight: false },
	{ keep: true, tight: true },
	{ keep: false, tight: true },
] as const;

/** Nothing of a sheet is kept once it is made: it is one person’s words, and keeping it saves no time. */
const keptRounds = 0;

/**
 * PDF/UA-1 by Typst. The compiler is loaded at the first PDF (it costs about 25 MiB), and made once for
 * each set of typefaces.
 */
export function typstPdf(): PdfGateway {
	const compilers = new Map<string, Promise<NodeCompiler>>();
	const compilerFor = (fonts: FontSet) => {
		let compiler = compilers.get(fonts.key);
		if (!compiler) {
			// Chinese and Korean typefaces take up to 20 MB each: beside the small ones, one set is kept.
			for (const key of compilers.keys()) if (key !== '') compilers.delete(key);
			compiler = import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
				typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.files() }] }),
			);
			compilers.set(fonts.key, compiler);
		}
		return compiler;
	};
	return {
		async render(sheets, options) {
			const fonts = fontsFor(
				sheets.map(({ language }) => language),
				sheets.map(plainText).join('\n'),
			);
			const compiler = await compilerFor(fonts);
			const { PdfStandard } = await import('@myriaddreamin/typst-ts-node-compiler');
			const data = dataOf(sheets, fonts, options);
			const layOut = (layout: (typeof layouts)[number]) => {
				const inputs = { data: JSON.stringify({ ...data, ...layout }) };
				const document = compiler.compile({ mainFileContent: template, inputs }).result;
				if (!document) throw new Error('the sheet could not be laid out');
				return document;
			};
			try {
				let best = layOut(layouts[0]);
				for (const layout of layouts.slice(1)) {
					if (best.numOfPages <= 2 * sheets.length) break;
					const other = layOut(layout);
					if (other.numOfPages < best.numOfPages) best = other;
				}
				return new Uint8Array(compiler.pdf(best, { pdfStandard: PdfStandard.UA_1 }));
			} finally {
				compiler.evictCache(keptRounds);
			}
		},
	};
}
