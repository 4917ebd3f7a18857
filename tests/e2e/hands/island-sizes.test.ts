import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

test.each([
	['guard', 700],
	['keypad', 1200],
])('the island %s is small', (name, bar) => {
	const folder = 'build/client/_app/immutable/islands';
	const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js')) ?? '';
	const { length } = gzipSync(readFileSync(`${folder}/${file}`));
	process.stdout.write(`island ${name}: ${String(length)} bytes gzip (bar: ${String(bar)})\n`);
	expect(length).toBeLessThanOrEqual(bar);
});
