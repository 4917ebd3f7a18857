import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const files: Record<string, string> = {
	'package.json': '{ "name": "bare", "private": true, "type": "module" }',
	'svelte.config.js': `import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };`,
	'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()] };`,
	'src/app.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8" />%sveltekit.head%</head><body>%sveltekit.body%</body></html>`,
	'src/routes/+page.svelte': `<h1>In your own words</h1>
<form method="POST"><label for="words">Words</label><textarea id="words" name="words"></textarea><button>Continue</button></form>`,
	'src/routes/+page.server.js': `import { redirect } from '@sveltejs/kit';
export const actions = {
	default: async ({ request }) => {
		const form = await request.formData();
		redirect(303, form.get('words') ? '/' : '/nothing');
	},
};`,
};

/** Builds the smallest SvelteKit page and action there is, of the versions we use; answers its program. */
export function buildBarePage(folder: string, root: string): string {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const find = createRequire(join(root, 'package.json'));
	const vite = join(dirname(find.resolve('vite/package.json')), 'bin', 'vite.js');
	const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
	});
	if (status !== 0) throw new Error(`the bare page could not be built: ${stderr.toString().trim()}`);
	return join(folder, 'build', 'index.js');
}
