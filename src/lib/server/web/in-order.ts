import type { Handle } from '@sveltejs/kit';

/**
 * One handle of many, each around those after it. SvelteKit's own `sequence` copies the event and wraps the
 * page's text once for each of them; of ours only `speak` has anything to say about the page's text.
 */
export function inOrder(...handles: readonly Handle[]): Handle {
	return handles.reduceRight<Handle>(
		(inner, outer) =>
			({ event, resolve }) =>
				outer({
					event,
					resolve: (same, options) =>
						inner({ event: same, resolve: (last, more) => resolve(last, { ...options, ...more }) }),
				}),
		({ event, resolve }) => resolve(event),
	);
}
