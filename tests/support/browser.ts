import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer';

const known = [
	process.env['CHROME_PATH'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; on a Debian machine without one, as root, it is installed first. */
function findBrowser(): string {
	const found = known.find((path) => path !== '' && existsSync(path));
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
		return '/usr/bin/chromium';
	}
	throw new Error('There is no Chromium. Install one, or set CHROME_PATH to it.');
}

export function openBrowser(): Promise<Browser> {
	return puppeteer.launch({
		executablePath: findBrowser(),
		args: [
			'--no-sandbox',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
		],
	});
}
