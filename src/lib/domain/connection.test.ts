import { expect, test } from 'vitest';
import { connection, pauseAfter } from './connection.ts';

test('whoever presses and whoever reads is told within five seconds (ACCESSIBILITY R05)', () => {
	const { patience, slow, heartbeat, heartbeatPatience } = connection;
	expect(heartbeat + heartbeatPatience).toBeLessThanOrEqual(5000);
	expect(slow + patience).toBeLessThanOrEqual(5000);
});

test('pauses grow, and end at ten seconds', () => {
	expect([1, 2, 3, 4, 5, 6, 50].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
});
