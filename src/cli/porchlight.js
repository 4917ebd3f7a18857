#!/usr/bin/env node
// The one plain-JavaScript file of the program: it builds what is missing or out of date, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, 'build', 'cli', 'main.js');
const sources = [
	'src',
	'locales',
	'static',
	'.config',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
];

/** The newest change below a file or folder, in milliseconds. */
function newest(/** @type {string} */ path) {
	const own = statSync(path);
	if (!own.isDirectory()) return own.mtimeMs;
	let latest = own.mtimeMs;
	for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
		latest = Math.max(latest, statSync(join(path, name)).mtimeMs);
	}
	return latest;
}

function buildIsCurrent() {
	if (!existsSync(built)) return false;
	const made = statSync(built).mtimeMs;
	return sources.every((source) => !existsSync(join(root, source)) || newest(join(root, source)) <= made);
}

if (!buildIsCurrent()) {
	console.error('Building Porchlight. This takes about half a minute, and only after a change.');
	const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
	for (const args of [['build'], ['build', '--mode', 'cli']]) {
		const { status, stderr } = spawnSync(process.execPath, [vite, ...args, '--logLevel', 'error'], {
			cwd: root,
			stdio: ['ignore', 'ignore', 'pipe'],
			encoding: 'utf8',
		});
		if (status !== 0) {
			console.error(`${stderr}\nPorchlight could not be built.`);
			process.exit(1);
		}
	}
}

const { main } = await import(pathToFileURL(built).href);
process.exitCode = await main(process.argv.slice(2), root);
