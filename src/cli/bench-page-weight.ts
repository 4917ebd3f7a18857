import { ask } from './bench-load.ts';

export interface Weight {
	/** HTML, styles and scripts as they travel, packed. */
	bytes: number;
	/** Everything a browser that was never here asks for, but fonts. */
	requests: number;
	parts: string[];
}

/** Weighs a page for a browser that was never here. */
export async function weigh(url: string, path: string, cookie: string): Promise<Weight> {
	const page = await ask({ url, method: 'GET', path }, cookie);
	if (page.headers['content-encoding'] !== 'gzip') throw new Error(`${path} was not packed`);
	const html = await unpacked(page.body);
	const parts = [`page ${page.body.length}`];
	let bytes = page.body.length;
	let requests = 1;
	for (const address of addressesIn(html)) {
		const { headers, body } = await ask({ url, method: 'GET', path: address }, cookie);
		requests += 1;
		const weighed = /css|javascript/.test(headers['content-type'] ?? '');
		if (weighed) bytes += body.length;
		parts.push(`${weighed ? '' : 'not weighed: '}${address.split('/').at(-1) ?? ''} ${body.length}`);
	}
	return { bytes, requests, parts };
}

function addressesIn(html: string): string[] {
	const tags = html.match(/<(link|script|img)\b[^>]*>/g) ?? [];
	const addresses = tags
		// A style that travels with the page is named too, and switched off: no browser asks for it.
		.filter((tag) => !/as="font"|rel="(alternate|canonical)"|\sdisabled\b/.test(tag))
		.map((tag) => /\b(?:src|href)="([^"#]+)"/.exec(tag)?.[1] ?? '')
		.filter((address) => address.startsWith('/'));
	const imported = [...html.matchAll(/import\("([^"]+)"\)/g)].map((found) => String(found[1]));
	return [...new Set([...addresses, ...imported])];
}

async function unpacked(body: Buffer): Promise<string> {
	const stream = new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).text();
}
