import { rmSync } from 'node:fs';
import { createServer } from 'vite';
import type { Opened } from '#lib/server/web/application.ts';
import { temporaryFolder } from './porchlight.ts';

export interface Gallery {
	/** The address of the gallery's page, without its choices. */
	url: string;
	close(): Promise<void>;
}

/** The gallery as whoever makes Porchlight opens it (`npm run dev`); what is shipped has none. */
export async function openGallery(): Promise<Gallery> {
	const folder = temporaryFolder();
	let opened: Opened | undefined;
	process.env['PORCHLIGHT_DATA'] = folder;
	process.env['LOG_LEVEL'] = 'silent';
	process.once('porchlight:opened', (application) => (opened = application));
	const server = await createServer({ mode: 'development', logLevel: 'silent', server: { port: 0 } });
	await server.listen();
	return {
		url: `${server.resolvedUrls?.local[0] ?? ''}gallery`,
		async close() {
			await server.close();
			await opened?.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
