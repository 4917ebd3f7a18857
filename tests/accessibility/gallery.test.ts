import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '#lib/server/web/application.ts';
import { temporaryFolder } from '../support/porchlight.ts';

const folder = temporaryFolder();
let server: ViteDevServer;
let opened: Opened | undefined;
beforeAll(async () => {
	process.env['PORCHLIGHT_DATA'] = folder;
	process.env['LOG_LEVEL'] = 'silent';
	process.once('porchlight:opened', (application) => (opened = application));
	server = await createServer({ mode: 'development', logLevel: 'silent', server: { port: 0 } });
	await server.listen();
});
afterAll(async () => {
	await server.close();
	await opened?.close();
	rmSync(folder, { recursive: true, force: true });
});

const at = async (query: string) => {
	const response = await fetch(`${server.resolvedUrls?.local[0] ?? ''}gallery?${query}`);
	return { status: response.status, html: await response.text() };
};

test('the gallery names every component and shows one in the language, look and device of its address', async () => {
	const { status, html } = await at(
		'component=fields/TextField&language=fa&theme=white-on-black&text=largest&device=kiosk-32',
	);
	expect(status).toBe(200);
	expect(html).toMatch(/<html lang="fa" dir="rtl" [^>]*data-theme="white-on-black"[^>]* data-kiosk/);
	expect(html).toMatch(/data-text="largest"/);
	expect(html).toContain('--mm:2.7100px');
	expect(html).toContain('fields/Options');
	expect(html.match(/<section/g)?.length).toBeGreaterThan(1);
});

test('what an address wishes and nobody knows is the default', async () => {
	const { html } = await at('component=fields/TextField&language=xx&theme=pink&device=__proto__');
	expect(html).toMatch(/<html lang="en-CA" dir="ltr" data-text="standard" data-theme="default"/);
	expect(html).not.toContain('--mm:');
});

test('nothing of it is in what is shipped', () => {
	const shipped = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(js|css|html)$/.test(file),
	);
	expect(shipped.length).toBeGreaterThan(50);
	// A name that only examples use.
	const found = shipped.filter((file) =>
		readFileSync(join('build', file), 'utf8').includes('Wolfeschlegelsteinhausen'),
	);
	expect(found).toEqual([]);
});
