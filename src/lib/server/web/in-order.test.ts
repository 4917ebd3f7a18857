import type { Handle, RequestEvent, ResolveOptions } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const event = {} as RequestEvent;

test('each handle is around those after it, and what one says of the page reaches the end', async () => {
	const said: string[] = [];
	const around =
		(name: string, options?: ResolveOptions): Handle =>
		async ({ event: same, resolve }) => {
			said.push(`into ${name}`);
			const response = await resolve(same, options);
			said.push(`out of ${name}`);
			return response;
		};
	const transformPageChunk = ({ html }: { html: string }) => html;
	let given: ResolveOptions | undefined;
	const handle = inOrder(around('one'), around('two', { transformPageChunk }), around('three'));
	const response = await handle({
		event,
		resolve: (_, options) => {
			given = options;
			return new Response('page');
		},
	});
	expect(await response.text()).toBe('page');
	expect(said).toEqual(['into one', 'into two', 'into three', 'out of three', 'out of two', 'out of one']);
	expect(given?.transformPageChunk).toBe(transformPageChunk);
});

test('one that answers by itself keeps those after it from being asked', async () => {
	const refuse: Handle = () => new Response('no', { status: 403 });
	const never: Handle = () => {
		throw new Error('asked');
	};
	const handle = inOrder(refuse, never);
	expect((await handle({ event, resolve: () => new Response('page') })).status).toBe(403);
});
