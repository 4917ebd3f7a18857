import { constants, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { said } from './read-pdf.ts';

/** What a screen reader reads: the letters in the order of the file's tags, whatever stands where on the page. */
export async function readByTags(pdf: Uint8Array): Promise<string> {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false }).promise;
	const parts: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const texts = new Map<string, string>();
		const open: string[] = [];
		for (const item of items) {
			if ('str' in item) {
				const id = open.at(-1) ?? '';
				texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
			} else if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id ?? open.at(-1) ?? '');
		}
		for (const id of marksIn(await page.getStructTree())) parts.push(texts.get(id) ?? '');
	}
	await document.destroy();
	return said(parts.join(' '));
}

/** The marked pieces under a node of the tree of tags, in its order. */
function marksIn(node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	if ('type' in node && node.type === 'content' && 'id' in node) return [String(node.id)];
	return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(marksIn) : [];
}

/** Every language that a piece of a line says of itself: pdf.js tells only of those that whole parts are in. */
export function languagesInLines(pdf: Uint8Array): Set<string> {
	const file = Buffer.from(pdf);
	const found = new Set<string>();
	for (let start = file.indexOf('stream\n'); start >= 0; start = file.indexOf('stream\n', start + 1)) {
		if (file.subarray(start - 3, start).toString() === 'end') continue;
		const drawn = inflated(file.subarray(start + 7, file.indexOf('endstream', start)));
		for (const [, language] of drawn.matchAll(/\/Lang ?\(([\w-]+)\)/g)) found.add(String(language));
	}
	return found;
}

/** What a compressed part of a file holds; nothing where it is a picture or letters of another kind. */
function inflated(part: Buffer): string {
	try {
		return inflateSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
	} catch {
		return '';
	}
}
