import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import { printLargest } from '../support/print-table.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { PublicPages } from '../support/public-pages.ts';

/** HTML, style sheets and scripts of a question page together, as gzip sends them. */
const most = 20_000;

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' });
});
afterAll(() => running.close());

/** What a file weighs on the way; every page asks for the same few. */
const weights = new Map<string, number>();
async function weightOf(address: string): Promise<number> {
	const known = weights.get(address);
	if (known !== undefined) return known;
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
	const weight = gzipSync(Buffer.from(await answer.arrayBuffer())).length;
	weights.set(address, weight);
	return weight;
}

/** The style sheets and scripts that a page asks for by itself. */
function filesOf(html: string): string[] {
	const files = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, path]) => String(path));
	return [...new Set(files)];
}

const largest: Record<string, { page: string; bytes: number }> = {};

test.each(languages.map(({ code }, index) => [code, index] as const))(
	'a question page in %s is light',
	async (code, index) => {
		const pages = new PublicPages(running.url, code, index);
		await pages.interview();
		const found: { page: string; bytes: number }[] = [];
		for (const { route, name, answer } of pages.all.filter(({ route: of }) => of.includes('[question='))) {
			expect(
				filesOf(answer.text).some((file) => file.endsWith('.css')),
				route,
			).toBe(true);
			const files = filesOf(answer.text).map((file) => weightOf(new URL(file, running.url).href));
			const parts = [gzipSync(answer.text).length, ...(await Promise.all(files))];
			found.push({ page: name, bytes: parts.reduce((sum, part) => sum + part, 0) });
		}
		const [heaviest] = found.sort((one, other) => other.bytes - one.bytes);
		if (heaviest) largest[code] = heaviest;
		expect(found.filter(({ bytes }) => bytes > most)).toEqual([]);
	},
);

test('every language was weighed', () => {
	printLargest(largest);
	expect(Object.keys(largest)).toHaveLength(languages.length);
});
