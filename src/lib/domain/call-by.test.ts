import { expect, test } from 'vitest';
import { callByDay } from './call-by.ts';

test.each([
	['2026-11-23', 3, '2026-11-26'], // Monday to Thursday
	['2026-11-20', 1, '2026-11-23'], // Friday to Monday
	['2026-11-21', 1, '2026-11-23'], // Saturday to Monday
	['2026-11-22', 3, '2026-11-25'], // Sunday to Wednesday
	['2026-12-30', 5, '2027-01-06'], // over the end of the year
	['2026-03-06', 2, '2026-03-10'], // over the day the clocks change
])('sent on %s with %i working days: by %s', (sentOn, days, by) => {
	expect(callByDay(sentOn, days)).toBe(by);
});
