import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	optionalDependencies?: Record<string, string>;
	version?: string;
}

/** A registry that lacks a platform's binaries leaves them out of the lock file, and then `npm ci` refuses it. */
test('the lock file names the optional packages of every platform', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, Locked>;
	};
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => {
			const nested = `${path}/node_modules/${name}`;
			return !packages[nested]?.version && !packages[`node_modules/${name}`]?.version;
		}),
	);
	expect(missing).toEqual([]);
});
