// `npm test`: every check and every test, one after the other, and one closing line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-tests-'));
const bin = join('node_modules', '.bin');

/** Each check that is not a test counts as one. @type {[name: string, command: string, ...words: string[]][]} */
const checks = [
	['build', process.execPath, join('src', 'cli', 'porchlight.js'), '--help'],
	['format', join(bin, 'prettier'), '--check', '--log-level', 'warn', '.'],
	['lint', join(bin, 'eslint'), '--config', join('.config', 'eslint.js'), '--max-warnings', '0', '.'],
	['types', join(bin, 'svelte-check'), '--fail-on-warnings', '--output', 'human'],
	['dead code', join(bin, 'knip')],
];
const projects = ['architecture', 'unit', 'database', 'sheets', 'journeys', 'browser', 'accessibility'];

let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string} command @param {string[]} words */
function run(command, words) {
	return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** @param {string} name */
function announce(name) {
	console.log(`\n── ${name} ──`);
}

for (const [name, command, ...words] of checks) {
	announce(name);
	const well = run(command, words);
	console.log(well ? `${name}: passed` : `${name}: FAILED`);
	if (well) passed += 1;
	else failed += 1;
}

for (const project of projects) {
	announce(project);
	const report = join(folder, `${project}.json`);
	const words = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json'];
	const well = run(join(bin, 'vitest'), [...words, `--outputFile.json=${report}`]);
	const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
	passed += counts.numPassedTests ?? 0;
	skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
	// A file that could not even be read has no failed test of its own, and counts as one.
	failed += well ? 0 : Math.max(1, counts.numFailedTests ?? 0);
}

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
