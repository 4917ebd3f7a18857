import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from '../support/gallery.ts';

let gallery: Gallery;
beforeAll(async () => void (gallery = await openGallery()));
afterAll(() => gallery.close());

const at = async (query: string) => {
	const response = await fetch(`${gallery.url}?${query}`);
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

test('in all languages at once a component is shown in each of its own', async () => {
	const languagesOf = async (component: string) => {
		const { html } = await at(`component=${component}&language=all`);
		return new Set([...html.matchAll(/<section [^>]*lang="([^"]+)"/g)].map(([, tag]) => tag));
	};
	expect([...(await languagesOf('fields/TextField'))], 'its words come with its examples').toEqual(['en-CA']);
	expect((await languagesOf('page/ErrorPage')).size).toBe(12);
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
