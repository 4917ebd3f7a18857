import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

test.each([
	['guard', 700],
	// With what it does while the server is away: one file less for each page.
	['press', 2200],
	['print-at-kiosk', 700],
	// With what it hears of a headset.
	['keypad', 1800],
])('the island %s is small', (name, bar) => {
	const folder = 'build/client/_app/immutable/islands';
	const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js')) ?? '';
	const { length } = gzipSync(readFileSync(`${folder}/${file}`));
	process.stdout.write(`island ${name}: ${String(length)} bytes gzip (bar: ${String(bar)})\n`);
	expect(length).toBeLessThanOrEqual(bar);
});
