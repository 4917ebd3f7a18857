import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer';
import { openBrowser } from './browser.ts';

/** A browser as a kiosk has one, with a profile on the disk that can be searched. */
export interface BrowserOnDisk {
	folder: string;
	open(): Promise<Browser>;
	remove(): void;
}

export function browserOnDisk(): BrowserOnDisk {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-profile-'));
	return {
		folder,
		open: () => openBrowser([`--user-data-dir=${folder}`, '--password-store=basic']),
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
	};
}

/** How a text may stand in memory or on a disk: as it is, two bytes a letter, and as base64 wherever it begins. */
export function needlesOf(text: string): Buffer[] {
	const plain = [Buffer.from(text), Buffer.from(text, 'utf16le')];
	const base64 = plain.flatMap((bytes) =>
		[0, 1, 2].map((before) => {
			const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
			// The letters at both ends depend on what stands around them.
			return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, -4));
		}),
	);
	return [...plain, ...base64];
}

const holds = (bytes: Buffer, texts: readonly string[]) =>
	texts.filter((text) => needlesOf(text).some((needle) => bytes.includes(needle)));

function allFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

export const filesBelow = (folder: string) => allFiles(folder).length;

/** Where below a folder one of these texts stands, as `file: text`. */
export function foundOnDisk(folder: string, texts: readonly string[]): string[] {
	return allFiles(folder).flatMap((file) =>
		holds(readFileSync(file), texts).map((text) => `${relative(folder, file)}: ${text}`),
	);
}

/** All strings that live in a page's memory, as the debugging protocol writes them down. */
async function heapOf(client: CDPSession): Promise<Buffer> {
	const pieces: string[] = [];
	const collect = ({ chunk }: { chunk: string }) => void pieces.push(chunk);
	client.on('HeapProfiler.addHeapSnapshotChunk', collect);
	await client.send('HeapProfiler.enable');
	await client.send('HeapProfiler.collectGarbage');
	await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	client.off('HeapProfiler.addHeapSnapshotChunk', collect);
	return Buffer.from(pieces.join(''));
}

interface Left {
	/** Texts in the page's memory. */
	heap: string[];
	/** Texts in cookies, storages, databases, caches and the history of this tab. */
	kept: string[];
	cookies: string[];
	databases: number;
	caches: number;
	workers: number;
}

/** What of these texts a page and its browser still have, but for what is on the disk. */
export async function leftInBrowser(page: Page, texts: readonly string[]): Promise<Left> {
	const client = await page.createCDPSession();
	const heap = await heapOf(client);
	const own = await page.evaluate(async () => ({
		local: { ...localStorage },
		session: { ...sessionStorage },
		databases: (await indexedDB.databases()).map(({ name }) => name),
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		windowName: window.name,
		state: JSON.stringify(history.state),
	}));
	const { entries } = await client.send('Page.getNavigationHistory');
	const cookies = await page.browserContext().cookies();
	await client.detach();
	return {
		heap: holds(heap, texts),
		kept: holds(Buffer.from(JSON.stringify({ own, entries, cookies })), texts),
		cookies: cookies.map(({ name }) => name),
		databases: own.databases.length,
		caches: own.caches.length,
		workers: own.workers,
	};
}
