import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer';

const known = [
	process.env['CHROME_PATH'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A program of this machine; on a Debian machine without it, as root, its package is installed first. */
export function findProgram(paths: readonly string[], debian: { name: string; path: string }): string {
	const found = paths.find((path) => path !== '' && existsSync(path));
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		execFileSync('apt-get', ['install', '-y', '-qq', debian.name], { stdio: 'ignore' });
		return debian.path;
	}
	throw new Error(`There is no ${debian.name}. Please install it.`);
}

function findBrowser(): string {
	return findProgram(known, { name: 'chromium', path: '/usr/bin/chromium' });
}

/** The browser of this machine, or the program given, with the words that a test needs besides. */
export function openBrowser(
	more: readonly string[] = [],
	executablePath = findBrowser(),
	screen: Pick<LaunchOptions, 'headless' | 'env' | 'defaultViewport'> = {},
): Promise<Browser> {
	return puppeteer.launch({
		...screen,
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			...more,
		],
	});
}
