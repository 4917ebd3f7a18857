import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { letters } from './.config/letters.ts';

const islandsFolder = 'src/lib/ui/islands';

/** Every island's name and one hash of all that can change them, known to both builds alike. */
const islands = readdirSync(islandsFolder).filter((file) => file.endsWith('.island.ts'));
const islandsHash = createHash('sha256')
	.update(readFileSync('package-lock.json'))
	.update(
		['src/lib/ui', 'src/lib/domain']
			.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile())
			.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
			.join('\0'),
	)
	.digest('hex')
	.slice(0, 10);

/** Emits each island as a chunk of the client build; a page with `csr = false` loads it by a script tag. */
const emitIslands: Plugin = {
	name: 'porchlight-islands',
	apply: 'build',
	buildStart() {
		if (this.environment.name !== 'client') return;
		for (const file of islands) {
			this.emitFile({
				type: 'chunk',
				id: join(islandsFolder, file),
				fileName: `_app/immutable/islands/${basename(file, '.island.ts')}.${islandsHash}.js`,
				preserveSignature: false,
			});
		}
	},
	/** Gives each island's styles the island's own name, so that a page can link them. */
	generateBundle(_options, bundle) {
		if (this.environment.name !== 'client') return;
		for (const part of Object.values(bundle)) {
			if (part.type !== 'chunk' || !part.fileName.includes('/islands/')) continue;
			const styles = [...(part.viteMetadata?.importedCss ?? [])].map((file) => {
				const asset = bundle[file];
				return asset?.type === 'asset' ? String(asset.source) : '';
			});
			if (styles.length === 0) continue;
			const fileName = part.fileName.replace(/\.js$/, '.css');
			this.emitFile({ type: 'asset', fileName, source: styles.join('') });
		}
	},
};

export default defineConfig(({ mode }) => {
	const define = {
		__ISLANDS_HASH__: JSON.stringify(islandsHash),
		// The gallery is for whoever makes Porchlight; what is shipped has none of it.
		__GALLERY__: JSON.stringify(mode !== 'production' && mode !== 'cli'),
	};
	if (mode === 'cli') {
		return {
			define,
			publicDir: false,
			build: {
				ssr: 'src/cli/main.ts',
				outDir: 'build/cli',
				target: 'node20',
				rollupOptions: { output: { entryFileNames: 'main.js' } },
			},
		};
	}
	const project = (name: string, include: string[], more: object = {}) => ({
		extends: true as const,
		test: {
			name,
			include,
			exclude: configDefaults.exclude,
			environment: 'node' as const,
			// A machine that is busy is not a failed test.
			testTimeout: 60_000,
			// A file waits for servers and browsers more than it works: two of them fill two cores.
			maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
			...more,
		},
	});
	/** Tests beside their file that need PostgreSQL. */
	const withDatabase = 'src/lib/server/{db,use-cases,web,gateways}/**/*.test.ts';
	const slow = { testTimeout: 180_000, hookTimeout: 180_000 };
	return {
		define,
		plugins: [letters, sveltekit(), emitIslands],
		build: {
			target: 'es2022',
			// Our policy lets no letters in but from files of our own.
			assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
		},
		test: {
			projects: [
				project('architecture', ['tests/architecture/**/*.test.ts']),
				project('unit', ['src/**/*.test.ts', 'tests/locales/**/*.test.ts'], {
					exclude: [...configDefaults.exclude, withDatabase],
				}),
				project('database', ['tests/database/**/*.test.ts', withDatabase], slow),
				project('journeys', ['tests/journeys/**/*.test.ts'], slow),
				project('sheets', ['tests/sheets/**/*.test.ts'], slow),
				project('browser', ['tests/e2e/**/*.test.ts'], slow),
				project('accessibility', ['tests/accessibility/**/*.test.ts'], slow),
			],
		},
	};
});
