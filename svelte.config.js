import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';

const self = /** @type {const} */ (['self']);
const none = /** @type {const} */ (['none']);

/** The one script that stands in the page itself (src/app.html), as our policy names it. */
const inline = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'))?.[1] ?? '';
const hashOfInline = /** @type {const} */ (
	`sha256-${/** @type {''} */ (createHash('sha256').update(inline).digest('base64'))}`
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// Node modules are compiled as they were written; ours are runes only.
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
	},
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		// Our own check in hooks.server.ts is stricter: it covers every method and content type.
		csrf: { trustedOrigins: ['*'] },
		// Words travel with the page, so a page never needs a version poll or a service worker.
		serviceWorker: { register: false },
		paths: { relative: false },
		// A page is one document and one style sheet that all pages share: small component styles travel in the page.
		inlineStyleThreshold: 3600,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': [...none],
				'script-src': [...self, hashOfInline],
				'style-src': [...self],
				// The one style attribute that SvelteKit writes itself: it hides what it says to screen readers.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': [...self, 'data:'],
				'font-src': [...self],
				'connect-src': [...self],
				// What the voice says comes as an answer to a signed question, not from an address of its own.
				'media-src': [...self, 'blob:'],
				'manifest-src': [...self],
				'form-action': [...self],
				'base-uri': [...none],
				'frame-ancestors': [...none],
				'object-src': [...none],
			},
		},
	},
};
