import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPolicy } from '../../src/cli/kiosk-recipe/browser-policy.ts';
import { kioskFiles, paths } from '../../src/cli/kiosk-recipe/files.ts';
import { openBrowser } from '../support/browser.ts';
import { startPorchlight, stop, type Running } from '../support/porchlight.ts';

let running: Running;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-kiosk-'));
	running = await startPorchlight({ LOG_LEVEL: 'warn' });
	for (const [path, content] of Object.entries(kioskFiles({ address: running.url }))) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
});
afterAll(async () => {
	await running.close();
	rmSync(folder, { recursive: true, force: true });
});

const device = () => join(folder, paths.device);
const enrol = (address: string) =>
	spawnSync('sh', [join(folder, 'usr/local/sbin/porchlight-enrol'), address], {
		encoding: 'utf8',
		env: { ...process.env, PORCHLIGHT_DEVICE: device() },
	});

/** Runs the screen's script as its unit does, without a screen around the browser; `browser` once it is there. */
async function screen(): Promise<{ said(): string; child: ChildProcess; browser(): Promise<Browser> }> {
	const runtime = mkdtempSync(join(folder, 'run-'));
	let said = '';
	const child = spawn('sh', [join(folder, paths.session)], {
		stdio: ['ignore', 'pipe', 'ignore'],
		env: {
			...process.env,
			HOME: runtime,
			DISPLAY: '',
			PORCHLIGHT_ADDRESS: running.url,
			PORCHLIGHT_SCREEN: 'sh',
			PORCHLIGHT_BROWSER: join(folder, paths.browser),
			PORCHLIGHT_BROWSER_OPTIONS: '--headless --no-sandbox --disable-quic --remote-debugging-port=0',
			RUNTIME_DIRECTORY: runtime,
			STATE_DIRECTORY: join(device(), '..'),
		},
	});
	child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
	const port = join(runtime, 'profile', 'DevToolsActivePort');
	const written = () => existsSync(port) && readFileSync(port, 'utf8').split('\n').length > 1;
	return {
		said: () => said,
		child,
		async browser() {
			await until(written);
			const [number = '', path = ''] = readFileSync(port, 'utf8').split('\n');
			return puppeteer.connect({
				browserWSEndpoint: `ws://127.0.0.1:${number}${path}`,
				defaultViewport: null,
			});
		},
	};
}

/** The addresses of the pages that are a kiosk's; a page on its way elsewhere does not answer, and is none yet. */
async function kioskPages(browser: Browser): Promise<string[]> {
	const found: string[] = [];
	for (const page of await browser.pages())
		if (await page.$('html[data-kiosk]').catch(() => null)) found.push(page.url());
	return found;
}

async function until(well: () => boolean): Promise<void> {
	while (!well()) await pause(50);
}

test('a screen is enrolled once, and its fresh browser is this kiosk each time it starts', async () => {
	const waiting = await screen();
	await until(() => waiting.said().includes('porchlight-enrol <address>'));
	await stop(waiting.child);

	expect(enrol('nonsense')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('one-time address') as string,
	});
	expect(enrol(`${running.url}/kiosk/enrol/nothing`).stderr).toContain('used already');
	expect(enrol('http://127.0.0.1:1/kiosk/enrol/nothing').stderr).toContain('does not answer');
	expect(existsSync(device())).toBe(false);
	const enrolled = enrol(running.kioskEnrolment);
	expect({ status: enrolled.status, said: enrolled.stdout }).toEqual({
		status: 0,
		said: expect.stringContaining('is a kiosk now') as string,
	});
	expect(statSync(device()).mode & 0o777).toBe(0o600);
	expect(enrol(running.kioskEnrolment).stderr).toContain('used already');

	for (const time of ['first', 'second']) {
		const shown = await screen();
		const browser = await shown.browser();
		await expect.poll(() => kioskPages(browser), { message: time, timeout: 60_000 }).toHaveLength(1);
		expect((await kioskPages(browser))[0]).not.toContain('arrive');
		await browser.close();
		await stop(shown.child);
	}
});

test('the address of an arrival works once, and a device that is none gets none', async () => {
	const cookies = readFileSync(device(), 'utf8');
	const token = /porchlight_kiosk\t(\S+)/.exec(cookies)?.[1] ?? '';
	const ask = (cookie: string) =>
		fetch(`${running.url}/kiosk/arrive`, {
			method: 'POST',
			headers: { Origin: running.url, Cookie: `porchlight_kiosk=${cookie}` },
		});
	const address = (await (await ask(token)).text()).trim();
	const [first, second] = [
		await fetch(address, { redirect: 'manual' }),
		await fetch(address, { redirect: 'manual' }),
	];
	expect(first.status).toBe(303);
	expect(first.headers.get('set-cookie')).toContain(token);
	expect(second.status).toBe(404);
	expect(second.headers.get('set-cookie')).toBeNull();
	expect((await ask('nobody')).status).toBe(403);
	expect((await ask('')).status).toBe(403);
	const changed = `${address.slice(0, -4)}AAAA`;
	expect((await fetch(changed, { redirect: 'manual' })).status).toBe(404);
	// Asked from another site's page, it answers nobody.
	const elsewhere = await fetch(`${running.url}/kiosk/arrive`, {
		method: 'POST',
		headers: { Origin: 'https://elsewhere.example', Cookie: `porchlight_kiosk=${token}` },
	});
	expect(elsewhere.status).toBe(403);
});

const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

// Only root may put the policies before a browser without changing the machine for everybody on it.
test.skipIf(!mayMount)(
	'Chromium knows every one of our policies, and shows our pages and no others',
	async () => {
		const policies = join(folder, 'policies', 'managed');
		mkdirSync(policies, { recursive: true });
		mkdirSync('/etc/chromium/policies', { recursive: true });
		// Without tools of developers no test could look at the browser; its own page about policies is looked at.
		const { DeveloperToolsAvailability: shut, ...policy } = browserPolicy(running.url);
		expect(shut).toBe(2);
		const here = { ...policy, URLAllowlist: [running.url, 'chrome://policy'] };
		writeFileSync(join(policies, 'porchlight.json'), JSON.stringify(here));
		const behind = join(folder, 'browser');
		const mount = `mount --bind '${join(folder, 'policies')}' /etc/chromium/policies`;
		writeFileSync(
			behind,
			`#!/bin/sh\nexec unshare -m sh -c "${mount} && exec chromium \\"\\$@\\"" chromium "$@"\n`,
			{
				mode: 0o755,
			},
		);
		const browser = await openBrowser([], behind);
		try {
			const page = await browser.newPage();
			await page.goto('chrome://policy');
			const rows = async () =>
				page.evaluate(() => {
					const found: string[] = [];
					const look = (node: Element | ShadowRoot) => {
						for (const child of node.children) {
							if (child.matches('.policy.row'))
								found.push((child as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
							if (child.shadowRoot) look(child.shadowRoot);
							look(child);
						}
					};
					look(document.body);
					return found.filter((row) => row && !row.includes('Not set'));
				});
			let known = await rows();
			while (known.length < Object.keys(here).length) {
				await pause(200);
				known = await rows();
			}
			expect(known.filter((row) => !/ (OK|Deprecated)$/.test(row.trim()))).toEqual([]);
			expect((await page.goto(`${running.url}/en`))?.status()).toBe(200);
			await expect(page.goto('https://example.org')).rejects.toThrow('ERR_BLOCKED_BY_ADMINISTRATOR');
			await expect(page.goto('file:///etc/passwd')).rejects.toThrow('ERR_BLOCKED_BY_ADMINISTRATOR');
		} finally {
			await browser.close();
		}
	},
);
