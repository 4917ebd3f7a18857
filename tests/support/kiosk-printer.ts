import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser } from 'puppeteer';
import { findProgram, openBrowser } from './browser.ts';

/** A kiosk's browser on a real (virtual) screen, whose printer writes a PDF for each page that reaches it. */
export interface KioskPrinter {
	browser: Browser;
	/** The files that came out so far, in the order of their coming. */
	pages(): string[];
	/** What poppler reads in one of them. */
	read(file: string): string;
	close(): Promise<void>;
}

/** A screen of its own; the system says which number is free. */
async function openScreen() {
	const program = findProgram(['/usr/bin/Xvfb'], { name: 'xvfb', path: '/usr/bin/Xvfb' });
	const settings = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
	const server = spawn(program, settings, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const failed = once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start')));
	failed.catch(() => undefined);
	const said = once(server.stdio[3] as Readable, 'data') as Promise<[Buffer]>;
	const [number] = await Promise.race([said, failed]);
	return {
		display: `:${number.toString().trim()}`,
		async close() {
			if (server.exitCode !== null) return;
			const ended = once(server, 'exit');
			server.kill('SIGTERM');
			await ended;
		},
	};
}

/** What the person who put up this browser chose in its print dialog once: from then on each page becomes a file. */
function chosenBefore(folder: string) {
	const asPdf = { id: 'Save as PDF', origin: 'local', account: '' };
	const appState = {
		version: 2,
		recentDestinations: [asPdf],
		selectedDestinationId: asPdf.id,
		isHeaderFooterEnabled: false,
	};
	return {
		printing: { print_preview_sticky_settings: { appState: JSON.stringify(appState) } },
		savefile: { default_directory: folder },
		download: { default_directory: folder, prompt_for_download: false },
	};
}

export async function kioskPrinter(): Promise<KioskPrinter> {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-printer-'));
	const tray = join(folder, 'tray');
	const profile = join(folder, 'profile');
	mkdirSync(tray);
	mkdirSync(join(profile, 'Default'), { recursive: true });
	writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(chosenBefore(tray)));
	const screen = await openScreen();
	const asKiosk = [
		'--kiosk',
		'--kiosk-printing',
		'--window-position=0,0',
		'--window-size=1920,1080',
		'--noerrdialogs',
		'--password-store=basic',
	];
	const browser = await openBrowser([`--user-data-dir=${profile}`, ...asKiosk], undefined, {
		headless: false,
		defaultViewport: null,
		env: { ...process.env, DISPLAY: screen.display },
	});
	return {
		browser,
		pages: () =>
			readdirSync(tray)
				.filter((file) => file.endsWith('.pdf'))
				.map((file) => ({ file, at: statSync(join(tray, file)).mtimeMs }))
				.sort((one, other) => one.at - other.at)
				.map(({ file }) => file),
		read: (file) =>
			execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(tray, file), '-'], { encoding: 'utf8' }),
		async close() {
			await browser.close();
			await screen.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
