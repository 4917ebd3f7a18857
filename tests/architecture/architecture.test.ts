import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every file git tracks or would track: what stands in the tree, without what is built. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	encoding: 'utf8',
})
	.split('\n')
	.filter((file) => file && existsSync(file));

const code = files.filter((file) => /\.(ts|js|svelte)$/.test(file));
const sources = code.filter((file) => file.startsWith('src/'));

/** The layer a file belongs to, lowest first; a file may import its own layer and those named here. */
const mayImport: Record<string, string[]> = {
	domain: [],
	i18n: ['domain'],
	ui: ['i18n', 'domain'],
	'server/foundation': ['i18n', 'domain'],
	'server/db': ['server/foundation', 'i18n', 'domain'],
	'server/gateways': ['server/foundation', 'i18n', 'domain'],
	'server/use-cases': ['server/db', 'server/gateways', 'server/foundation', 'i18n', 'domain'],
	'server/web': ['server/use-cases', 'server/db', 'server/gateways', 'server/foundation', 'i18n', 'domain'],
};

function layerOf(file: string): string {
	const inLib = /^src\/lib\/(domain|i18n|ui)\//.exec(file);
	if (inLib?.[1]) return inLib[1];
	const inServer = /^src\/lib\/server\/(db|gateways|use-cases|web)\//.exec(file);
	if (inServer?.[1]) return `server/${inServer[1]}`;
	if (/^src\/lib\/server\/[^/]+$/.test(file)) return 'server/foundation';
	return 'top';
}

/** The project's own files that a file imports, and the packages it names. */
function importsOf(file: string): { own: string[]; packages: string[] } {
	const text = readFileSync(file, 'utf8');
	const names = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((found) =>
		String(found[1]),
	);
	const own: string[] = [];
	const packages: string[] = [];
	for (const name of names) {
		if (name.startsWith('#lib/')) own.push(normalize(`src/lib/${name.slice(5)}`));
		else if (name.startsWith('.') && !name.startsWith('./$')) own.push(normalize(join(dirname(file), name)));
		else if (!name.startsWith('.')) packages.push(name);
	}
	return { own, packages };
}

describe('layers', () => {
	test('imports go down only: routes → (ui ‖ server) → i18n → domain', () => {
		const wrong: string[] = [];
		for (const file of sources.filter((source) => !/\.test\.ts$/.test(source))) {
			const layer = layerOf(file);
			if (layer === 'top') continue;
			for (const target of importsOf(file).own) {
				const other = layerOf(target);
				if (other !== layer && !mayImport[layer]?.includes(other)) wrong.push(`${file} imports ${target}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('domain imports nothing but itself and valibot', () => {
		const wrong = sources
			.filter((file) => layerOf(file) === 'domain' && !/\.test\.ts$/.test(file))
			.flatMap((file) =>
				importsOf(file)
					.packages.filter((name) => name !== 'valibot')
					.map((name) => `${file} imports ${name}`),
			);
		expect(wrong).toEqual([]);
	});

	test('only i18n imports i18next and @formatjs/intl', () => {
		const wrong = sources
			.filter((file) => layerOf(file) !== 'i18n')
			.filter((file) => importsOf(file).packages.some((name) => /^(i18next|@formatjs\/)/.test(name)));
		expect(wrong).toEqual([]);
	});

	test('only server/web, hooks, params and routes know SvelteKit', () => {
		const wrong = sources
			.filter((file) => file.startsWith('src/lib/') && !/^(server\/web)$/.test(layerOf(file)))
			.filter((file) => importsOf(file).packages.some((name) => /^(@sveltejs\/kit|\$app\/)/.test(name)));
		expect(wrong).toEqual([]);
	});

	test('no import circles', () => {
		const graph = new Map(
			sources.map((file) => [file, importsOf(file).own.filter((target) => sources.includes(target))]),
		);
		const circles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, path: string[]) => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			else if (!done.has(file)) {
				for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
				done.add(file);
			}
		};
		for (const file of sources) visit(file, []);
		expect(circles).toEqual([]);
	});
});

describe('shape', () => {
	test('the top level is the agreed one', () => {
		const allowed =
			/^(src|static|locales|tests|svelte\.config\.js|vite\.config\.ts|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|\..+)$/;
		const top = [...new Set(files.map((file) => String(file.split('/')[0])))];
		expect(top.filter((name) => !allowed.test(name))).toEqual([]);
	});

	test('code files stay under 200 lines', () => {
		const long = code
			.map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
			.filter(({ lines }) => lines >= 200);
		expect(long).toEqual([]);
	});

	test('names say what a file is for', () => {
		const vague = files.filter((file) =>
			/(^|\/)(utils?|helpers?|misc|common|manager|services?)(\.[a-z]+)?(\/|$)/.test(
				file.replace(/^locales\/[^/]+\/common\.json$/, ''),
			),
		);
		expect(vague).toEqual([]);
	});

	test('components are PascalCase, everything else is kebab-case', () => {
		const odd = sources.filter((file) => {
			const name = String(file.split('/').pop());
			if (name.startsWith('+')) return false;
			if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z]+\.svelte$/.test(name);
			if (name.endsWith('.examples.ts')) return !/^[A-Z][A-Za-z]+\.examples\.ts$/.test(name);
			return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|js)$/.test(name);
		});
		expect(odd).toEqual([]);
	});

	test('migrations are numbered without a gap', () => {
		const folder = 'src/lib/server/db/migrations';
		const names = readdirSync(folder).sort();
		names.forEach((name, index) => {
			expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}_[a-z0-9_]+\\.sql$`));
		});
		expect(names.length).toBeGreaterThan(0);
	});

	test('styles use logical directions only', () => {
		const physical = files
			.filter((file) => /\.(svelte|css)$/.test(file))
			.filter((file) =>
				/(margin|padding|border)-(left|right|top|bottom)|[\s{;](left|right|top|bottom):|(text-align|float):\s*(left|right)/.test(
					readFileSync(file, 'utf8'),
				),
			);
		expect(physical).toEqual([]);
	});

	test('nothing moves for longer than 200 ms, or again and again (ACCESSIBILITY P15)', () => {
		const styles = files.filter((file) => /\.(svelte|css)$/.test(file));
		const motions = styles.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(/(?:transition|animation)[\w-]*:[^;]*/g)].map(
				([motion]) => `${file}: ${motion}`,
			),
		);
		expect(motions.length).toBeGreaterThan(0);
		const seconds = (motion: string) =>
			[...motion.matchAll(/([\d.]+)(m?)s\b/g)].map(([, time, milli]) => Number(time) / (milli ? 1000 : 1));
		const restless = motions.filter(
			(motion) => /infinite/.test(motion) || seconds(motion).some((time) => time > 0.2),
		);
		expect(restless).toEqual([]);
	});
});
