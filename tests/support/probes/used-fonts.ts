import type { CDPSession, Page } from 'puppeteer';
import { languages } from '#lib/i18n/languages.ts';

const latin = 'Atkinson Hyperlegible Next';

/** The families that may draw a language's words, as the browser names them. */
const families: Record<string, string[]> = {
	pa: ['Noto Sans Gurmukhi', latin],
	'zh-Hant': ['Noto Sans TC', latin],
	'zh-Hans': ['Noto Sans SC', latin],
	fa: ['Vazirmatn', latin],
	ar: ['Noto Naskh Arabic', latin],
	ko: ['Noto Sans KR', latin],
	vi: ['Noto Sans'],
	hi: ['Noto Sans Devanagari', latin],
};
const ownFamilies = (code: string) => families[code] ?? [latin];

/** What draws a node; of a large field that is known only to what the browser keeps inside it. */
async function fontsOf(client: CDPSession, nodeId: number) {
	const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
	if (fonts.length > 0) return fonts;
	const { node } = await client.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
	const inside = node.shadowRoots?.[0]?.children?.[0]?.backendNodeId;
	if (inside === undefined) return [];
	const pushed = await client.send('DOM.pushNodesByBackendIdsToFrontend', { backendNodeIds: [inside] });
	return (await client.send('CSS.getPlatformFontsForNode', { nodeId: pushed.nodeIds[0] ?? 0 })).fonts;
}

/** Words that something else draws than the families of their own language or of the page (ACCESSIBILITY M06). */
export async function drawnByOthers(page: Page, client: CDPSession, pageCode: string): Promise<string[]> {
	const said = await page.evaluate(async () => {
		await document.fonts.ready;
		const elements = new Set(eyes.words().map(({ element }) => element));
		for (const element of elements) element.setAttribute('data-words', '');
		return [...document.querySelectorAll('[data-words]')].map((element) => ({
			words: eyes.name(element),
			language: element.closest<HTMLElement>('[lang]')?.lang ?? '',
		}));
	});
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	const selector = '[data-words]';
	const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
	const used = await Promise.all(nodeIds.map((nodeId) => fontsOf(client, nodeId)));
	await client.send('CSS.disable');
	await client.send('DOM.disable');
	return used.flatMap((fonts, index) => {
		const { words = '', language = '' } = said[index] ?? {};
		if (fonts.length === 0) return [`${words} (${language}) is drawn by nothing`];
		const code = languages.find(({ tag }) => tag === language)?.code ?? '';
		return fonts.flatMap(({ familyName, isCustomFont, glyphCount }) => {
			const family = familyName.replace(/ (Variable|Thin|Regular|Bold|Light)$/, '');
			if (isCustomFont && [...ownFamilies(code), ...ownFamilies(pageCode)].includes(family)) return [];
			return [`${words} (${language}): ${String(glyphCount)} by ${familyName}`];
		});
	});
}
