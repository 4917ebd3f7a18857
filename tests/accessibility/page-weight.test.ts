import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#lib/i18n/languages.ts';
import type { KeyboardData } from '#lib/ui/kiosk/keyboard/keyboard-data.ts';
import { layoutOf } from '#lib/ui/kiosk/keyboard/layouts.ts';
import { enrolledKiosk, type Cookies } from '../support/kiosks.ts';
import { printLargest } from '../support/print-table.ts';
import { unescaped } from '../support/page-text.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { PublicPages } from '../support/public-pages.ts';

/** HTML, style sheets and scripts of a question page together, as gzip sends them; and what keys add at a kiosk. */
const most = { page: 20_000, keyboard: 12_000 };

let running: Running;
let kiosk: Cookies;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' });
	kiosk = await enrolledKiosk(running);
});
afterAll(() => running.close());

interface Part {
	address: string;
	bytes: number;
	/** The scripts that it brings along. */
	imports: string[];
}

/** Every page asks for the same few files. */
const known = new Map<string, Promise<Part>>();
async function fetchPart(address: string): Promise<Part> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
	const content = await answer.text();
	const said = address.endsWith('.js') ? content.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g) : [];
	return {
		// Svelte's runtime is shared by all islands and weighed by nobody.
		bytes: content.includes('https://svelte.dev/e/') ? 0 : gzipSync(content).length,
		address,
		imports: [...said].map(([, path]) => new URL(String(path), address).href),
	};
}

/** The files at these addresses with all that they bring along, each once. */
async function partsOf(addresses: readonly string[]): Promise<Part[]> {
	const parts = new Map<string, Part>();
	async function add(address: string): Promise<void> {
		if (parts.has(address)) return;
		if (!known.has(address)) known.set(address, fetchPart(address));
		const part = await known.get(address);
		if (!part) return;
		parts.set(address, part);
		await Promise.all(part.imports.map(add));
	}
	await Promise.all(addresses.map(add));
	return [...parts.values()];
}

const sum = (parts: readonly Part[]) => parts.reduce((bytes, part) => bytes + part.bytes, 0);

/** The style sheets and scripts that a page asks for by itself; a style sheet that stands in the page is not fetched. */
function filesOf(html: string): string[] {
	const asked = html.replace(/<link[^>]* disabled[^>]*>/g, '');
	const files = [...asked.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, path]) => String(path));
	return [...new Set(files)].map((path) => new URL(path, running.url).href);
}

/** What a page gives the keys: the only letters and words of theirs that travel. */
const keysIn = (html: string) => /<div[^>]* data-keyboard="([^"]*)"[^>]*><\/div>/.exec(html);
const isKeyboard = (file: string) => file.includes('/keyboard.');

const largest: Record<string, Record<string, string | number>> = {};

describe.each(languages.map(({ code }, index) => [code, index] as const))('in %s', (code, index) => {
	const questionsOf = async (pages: PublicPages) => {
		await pages.interview();
		return pages.all.filter(({ route: of }) => of.includes('[question='));
	};

	test('a question page at home is light', async () => {
		const pages = await questionsOf(new PublicPages(running.url, code, index));
		const found: { page: string; bytes: number }[] = [];
		for (const { route, name, answer } of pages) {
			const files = filesOf(answer.text);
			expect(
				files.some((file) => file.endsWith('.css')),
				route,
			).toBe(true);
			expect(files.filter(isKeyboard), name).toEqual([]);
			expect(keysIn(answer.text), name).toBeNull();
			found.push({ page: name, bytes: gzipSync(answer.text).length + sum(await partsOf(files)) });
		}
		const [heaviest] = found.sort((one, other) => other.bytes - one.bytes);
		largest[code] = { page: String(heaviest?.page), bytes: Number(heaviest?.bytes) };
		expect(found.filter(({ bytes }) => bytes > most.page)).toEqual([]);
	});

	test('so is one at a kiosk, and its keys bring one language’s letters', async () => {
		const newKiosk = () => Promise.resolve(kiosk);
		const pages = await questionsOf(new PublicPages(running.url, code, index, newKiosk));
		const heavy: string[] = [];
		let typed = 0;
		const heaviest = { page: 0, keyboard: 0 };
		for (const { name, answer } of pages) {
			const files = filesOf(answer.text);
			const page = await partsOf(files.filter((file) => !isKeyboard(file)));
			const [given = '', json = ''] = keysIn(answer.text) ?? [];
			const bytes = gzipSync(answer.text.replace(given, '')).length + sum(page);
			heaviest.page = Math.max(heaviest.page, bytes);
			if (bytes > most.page) heavy.push(`${name}: ${String(bytes)} bytes`);
			expect(files.some(isKeyboard), name).toBe(json !== '');
			if (json === '') continue;
			typed++;
			const own = (await partsOf(files.filter(isKeyboard))).filter(
				({ address }) => !page.some((part) => part.address === address),
			);
			const keys = sum(own) + gzipSync(given).length;
			heaviest.keyboard = Math.max(heaviest.keyboard, keys);
			if (keys > most.keyboard) heavy.push(`the keys of ${name}: ${String(keys)} bytes`);
			const { letters, phone } = JSON.parse(unescaped(json)) as KeyboardData;
			for (const [layout, of] of [
				[letters, code],
				[phone, 'phone'],
			] as const)
				if (layout) expect(layout, name).toEqual(JSON.parse(JSON.stringify(layoutOf(of))));
			const scripts = await Promise.all(own.map(async ({ address }) => (await fetch(address)).text()));
			// How Hangul is put together is the script's to know; letters of a layout are not.
			expect(/[\u0600-\u06ff\u0900-\u097f\u0a00-\u0a7f]/.exec(scripts.join())).toBeNull();
		}
		expect(typed).toBeGreaterThan(3);
		Object.assign(largest[code] ?? {}, { 'at a kiosk': heaviest.page, 'its keys': heaviest.keyboard });
		expect(heavy).toEqual([]);
	});
});

test('every language was weighed', () => {
	printLargest(largest);
	expect(Object.keys(largest)).toHaveLength(languages.length);
});
