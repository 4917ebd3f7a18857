import { execFileSync, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkKiosk, type Finding } from '../../src/cli/kiosk-recipe/checks.ts';
import { kioskFiles, paths } from '../../src/cli/kiosk-recipe/files.ts';
import type { Machine } from '../../src/cli/kiosk-recipe/machine.ts';
import { runCommand } from '../support/command-line.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'porchlight-recipe-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (kiosk: string) =>
	readdirSync(join(kiosk, 'files'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

test('a kiosk with a Porchlight of its own: every file is written, and nothing is left to fill in', async () => {
	const kiosk = join(folder, 'kiosk');
	const { code, said } = await runCommand(['kiosk', 'setup', kiosk, '--port', '4321']);
	expect(code).toBe(0);
	expect(said).toContain('http://127.0.0.1:4321');
	const files = filesIn(kiosk);
	expect(files).toHaveLength(10);
	for (const file of [...files, join(kiosk, 'install.sh')])
		expect(readFileSync(file, 'utf8')).not.toMatch(/@[A-Z]+@/);
	const policy = JSON.parse(readFileSync(join(kiosk, 'files', paths.policy), 'utf8')) as Record<
		string,
		unknown
	>;
	expect(policy['AudioCaptureAllowedUrls']).toEqual(['http://127.0.0.1:4321']);
	expect(policy['URLAllowlist']).toEqual(['http://127.0.0.1:4321']);
	const service = readFileSync(join(kiosk, 'files', paths.program), 'utf8');
	expect(service).toContain(`ExecStart=${process.execPath} ${process.cwd()}/src/cli/porchlight.js start`);
});

test('a kiosk whose Porchlight is elsewhere gets a screen and no program', async () => {
	const kiosk = join(folder, 'kiosk');
	expect((await runCommand(['kiosk', 'setup', kiosk, '--address', 'https://help.example.org/'])).code).toBe(
		0,
	);
	expect(existsSync(join(kiosk, 'files', paths.program))).toBe(false);
	expect(readFileSync(join(kiosk, 'files', paths.address), 'utf8')).toContain(
		'PORCHLIGHT_ADDRESS=https://help.example.org\n',
	);
});

test('the scripts can be read by a shell, and the units by systemd where it is installed', async () => {
	const kiosk = join(folder, 'kiosk');
	await runCommand(['kiosk', 'setup', kiosk]);
	for (const script of [
		'install.sh',
		`files/${paths.session}`,
		`files/${paths.browser}`,
		'files/usr/local/sbin/porchlight-enrol',
	])
		execFileSync('sh', ['-n', join(kiosk, script)]);
	const units = filesIn(kiosk).filter((file) => /\.(service|mount)$/.test(file));
	expect(units).toHaveLength(3);
	const read = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
	// Absent on some machines that test; what it says of files that only a kiosk has is no mistake of the unit.
	const complaints = (read.stderr ?? '')
		.split('\n')
		.filter((line) => line && !line.includes('is not executable'));
	expect(complaints).toEqual([]);
});

test('what cannot be used is one line, and nothing is written', async () => {
	const full = join(folder, 'full');
	mkdirSync(full);
	writeFileSync(join(full, 'mine.txt'), 'mine');
	const asked: [string[], string][] = [
		[[], 'Say which folder'],
		[[full], 'is not empty. Nothing was written'],
		[[join(folder, 'a'), '--address', 'http://help.example.org'], 'https://help.example.org'],
		[[join(folder, 'a'), '--address', 'help.example.org'], 'https://help.example.org'],
		[[join(folder, 'a'), '--address', 'https://help.example.org/en'], 'without a path'],
		[[join(folder, 'a'), '--port', '70000'], '--port must be'],
		[[join(folder, 'a'), '--address', 'https://help.example.org', '--port', '80'], 'without --address'],
		[[join(folder, 'a'), '--colour', 'red'], 'See npx porchlight kiosk setup --help'],
	];
	for (const [words, line] of asked) {
		const { code, complained } = await runCommand(['kiosk', 'setup', ...words]);
		expect({ words, code, complained }).toEqual({
			words,
			code: 1,
			complained: expect.stringContaining(line) as string,
		});
		expect(complained.split('\n')).toHaveLength(1);
	}
	expect(readdirSync(folder)).toEqual(['full']);
	expect(readdirSync(full)).toEqual(['mine.txt']);
});

const address = 'https://help.example.org';

/** A machine on which all is well, but for what a test says of it. */
function machine(
	but: { files?: Record<string, string>; says?: Record<string, string>; status?: number } = {},
): Machine {
	const files: Record<string, string | undefined> = {
		...kioskFiles({ address }),
		[paths.device]: 'cookies',
		'proc/swaps': 'Filename Type\n/dev/zram0 partition\n',
		'proc/asound/cards': ' 0 [PCH ]: HDA-Intel\n',
		...but.files,
	};
	const says: Record<string, string> = {
		which: '/usr/bin/it',
		stat: 'tmpfs',
		systemctl: 'active',
		timedatectl: 'yes',
		'lpstat -d': 'system default destination: Desk',
		'lpstat -p Desk': 'printer Desk is idle.  enabled since today',
		...but.says,
	};
	return {
		file: (path) => files[path] || undefined,
		has: (path) => Boolean(files[path]),
		says: (command, ...words) => Promise.resolve(says[[command, ...words].join(' ')] ?? says[command]),
		answers: () => Promise.resolve('status' in but ? but.status : 200),
	};
}

test.each<[string, Machine, string]>([
	['Chromium', machine({ says: { 'which chromium': '' } }), 'chromium missing'],
	['policies', machine({ files: { [paths.policy]: '{}' } }), 'was changed'],
	['no policies', machine({ files: { [paths.policy]: '' } }), 'is missing'],
	['memory', machine({ says: { stat: 'ext2/ext3' } }), 'lies on a disk'],
	['swap', machine({ files: { 'proc/swaps': 'Filename\n/dev/sda2 partition\n' } }), 'swap on a disk'],
	['the screen', machine({ says: { systemctl: 'failed' } }), 'not running'],
	['the network', machine({ status: undefined }), 'Nothing answers'],
	['the program', machine({ status: 503 }), 'not ready (503)'],
	['enrolment', machine({ files: { [paths.device]: '' } }), 'porchlight-enrol'],
	['no printer', machine({ says: { 'lpstat -d': 'no system default destination' } }), 'No printer'],
	[
		'the printer',
		machine({ says: { 'lpstat -p Desk': 'printer Desk disabled since today -' } }),
		'cupsenable Desk',
	],
	['sound', machine({ files: { 'proc/asound/cards': '--- no soundcards ---\n' } }), 'no sound card'],
	['the clock', machine({ says: { timedatectl: 'no' } }), 'not set by the network'],
])('a kiosk is told what is wrong: %s', async (_, broken, line) => {
	const told: Finding[] = [];
	const findings = await checkKiosk(broken, address, (finding) => told.push(finding));
	expect(told).toEqual(findings);
	const wrong = findings.flatMap((finding) => finding.wrong ?? []);
	expect(wrong.join('\n')).toContain(line);
	expect(wrong.length).toBeLessThan(3);
});

test('a kiosk on which all is well is told so; a machine that is none, and what an unready one lacks', async () => {
	const findings = await checkKiosk(machine(), address, () => undefined);
	expect(findings.length).toBeGreaterThan(10);
	expect(findings.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
	const nothing = await runCommand(['kiosk', 'check', '--address', 'http://127.0.0.1:1']);
	expect(nothing.code).toBe(1);
	expect(nothing.said).toContain('WRONG  Porchlight answers\n       Nothing answers at http://127.0.0.1:1.');
	expect((await runCommand(['kiosk', 'check', '--address', 'here'])).complained).toBe(
		'"here" is not an address.',
	);
});
