import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { PublicPages } from '../support/public-pages.ts';
import { Visitor } from '../support/visitor.ts';

const site = {
	siteName: 'Cedar House Neighbourhood Place',
	sitePhone: '604-555-0150',
	siteHours: 'Monday to Friday, nine to four',
};

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1' });
	const made = await new Visitor(running.url).post(new URL(running.firstCoordinator).pathname, {
		name: 'Ana',
		email: 'ana@example.org',
		newPassword: 'quiet lamps by the door',
		callWithinDays: '3',
		...site,
	});
	expect(made.location).toBe('/team/queue');
});
afterAll(() => running.close());

type Node = ReturnType<typeof parseDocument>['children'][number];

const withoutWords = new Set(['head', 'script', 'style', 'svg']);

/** Says of itself what its words are; a person's own words are in any language, and nobody knows which. */
const saysWhatItIs = (name: string, attribs: Record<string, string>) =>
	(name !== 'html' && attribs['lang'] !== undefined) ||
	attribs['translate'] === 'no' ||
	attribs['data-personal'] !== undefined;

const latinRun =
	/\p{Script=Latin}[\p{Script=Latin}’'.-]*(?:[\s,:&]+\p{Script=Latin}[\p{Script=Latin}’'.-]*){2,}/gu;

/** Three or more words in Latin letters, one after the other, that a page takes for words of its own language. */
function strayNames(html: string): string[] {
	const within = (node: Node): string[] => {
		if (node.type === 'text') return [...node.data.matchAll(latinRun)].map(([run]) => run);
		if (!('attribs' in node) || withoutWords.has(node.name) || saysWhatItIs(node.name, node.attribs))
			return [];
		return node.children.flatMap(within);
	};
	return parseDocument(html).children.flatMap(within);
}

test.each(['fa', 'ar', 'zh-Hant'])('every name on the pages in %s says that it is one', async (language) => {
	const pages = new PublicPages(running.url, language, 20 + language.length);
	await pages.aside();
	await pages.interview();
	const found = pages.all.flatMap(({ name, answer }) =>
		strayNames(answer.text).map((run) => `${name}: ${run}`),
	);
	expect([...new Set(found)]).toEqual([]);
	const all = pages.all.map(({ answer }) => answer.text).join('\n');
	for (const name of [site.siteName, site.siteHours]) expect(all).toContain(name);
	// Without what is said of them, they are found: the test can fail.
	const bare = strayNames(all.replaceAll(/<bdi\b[^>]*>/g, '<bdi>')).join('\n');
	for (const name of [site.siteName, site.siteHours, 'Suicide Crisis Helpline', 'Protection of Privacy Act'])
		expect(bare).toContain(name);
});

test('names are set apart, and no mark is left', async () => {
	const { text } = await new Visitor(running.url).get('/fa/help');
	expect(text).toContain(`<bdi translate="no">${site.siteName}</bdi>`);
	expect(text).toMatch(/<bdi lang="en-CA" dir="ltr" translate="no">9-8-8 Suicide Crisis Helpline<\/bdi>/);
	expect(text).not.toMatch(/[\ufdd0-\ufdd4]/);
});
