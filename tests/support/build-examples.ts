import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { letters } from '../../.config/letters.ts';
import type { ExamplePage } from './example-pages.ts';

/** Builds every example into a folder, with the one style sheet and the fonts they need. */
export async function buildExamples(folder: string): Promise<ExamplePage[]> {
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		publicDir: false,
		define: { __ISLANDS_HASH__: JSON.stringify('examples'), __GALLERY__: 'true' },
		plugins: [letters, svelte({ configFile: false, compilerOptions: { runes: undefined } })],
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/support/example-pages.ts',
			ssrEmitAssets: true,
			cssCodeSplit: false,
			outDir: folder,
			rollupOptions: { output: { entryFileNames: 'pages.js', assetFileNames: '[name][extname]' } },
		},
	});
	const built = (await import(pathToFileURL(join(folder, 'pages.js')).href)) as {
		examplePages: ExamplePage[];
	};
	return built.examplePages;
}
