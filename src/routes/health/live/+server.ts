import { text } from '@sveltejs/kit';

/** The process answers; whether its database does is `ready`'s business. */
export const GET = () => text('live\n');
