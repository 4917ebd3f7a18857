// `npm test`: every check and every test, and one closing line "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-tests-'));
const bin = join('node_modules', '.bin');

/** @typedef {[name: string, command: string, ...words: string[]]} Check */

/** The other checks read what it writes. @type {Check} */
const build = ['build', process.execPath, join('src', 'cli', 'porchlight.js'), '--help'];
/** Each check that is not a test counts as one. @type {Check[]} */
const checks = [
	['types', join(bin, 'svelte-check'), '--fail-on-warnings', '--output', 'human'],
	['lint', join(bin, 'eslint'), '--config', join('.config', 'eslint.js'), '--max-warnings', '0', '.'],
	['format', join(bin, 'prettier'), '--check', '--log-level', 'warn', '.'],
	['dead code', join(bin, 'knip')],
];

let passed = 0;
let failed = 0;

/** Prints a check's words in one piece, so that checks side by side stay apart. @param {Check} check */
async function run([name, command, ...words]) {
	const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
	const well = await new Promise((resolve) => {
		child.once('error', () => resolve(false));
		child.once('close', (code) => resolve(code === 0));
	});
	console.log(`\n── ${name} ──\n${said}${name}: ${well ? 'passed' : 'FAILED'}`);
	if (well) passed += 1;
	else failed += 1;
}

await run(build);
await Promise.all(checks.map(run));

console.log('\n── tests ──');
const report = join(folder, 'tests.json');
const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`];
const well = spawnSync(join(bin, 'vitest'), ['run', ...reporters], {
	stdio: ['ignore', 'inherit', 'inherit'],
});
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
passed += counts.numPassedTests ?? 0;
const skipped = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
// A file that could not even be read has no failed test of its own, and counts as one.
failed += well.status === 0 ? 0 : Math.max(1, counts.numFailedTests ?? 0);
for (const { name, status, message, assertionResults } of counts.testResults ?? []) {
	const of = assertionResults.filter((/** @type {{ status: string }} */ test) => test.status === 'failed');
	const what = of.map((/** @type {{ fullName: string }} */ test) => test.fullName);
	// The last lines are what is read first: whoever looks for what failed finds it there.
	if (status === 'failed')
		for (const one of what.length > 0 ? what : [message]) console.log(`FAILED: ${name} | ${one}`);
}

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
