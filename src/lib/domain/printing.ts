/** What a person in front of a kiosk says of a page that was sent to its printer. */
export const printAnswers = ['yes', 'again', 'person'] as const;

/** A page sent to the printer: nobody has said yet whether it came out, or somebody has. */
export type Printed = 'asked' | 'came-out' | 'failed';

/** How printing one sheet stands: the first time, once more, asked about, done, or no use at this printer. */
export type Printing = 'ready' | 'again' | 'asked' | 'came-out' | 'broken';

/** A printer that has failed twice will not be helped by a third page, which might come out for a stranger. */
const mostFailures = 2;

/** Pages of one sheet that one visit may print: their own and one for somebody else, with a failure each. */
export const mostPrints = 4;

/** How printing stands after these pages of one sheet, in their order; `job` is the number of the next or asked one. */
export function printingAfter(pages: readonly Printed[]): { printing: Printing; job: number | null } {
	const last = pages.at(-1);
	const next = pages.length < mostPrints ? pages.length : null;
	if (last === undefined) return { printing: 'ready', job: next };
	if (last === 'asked') return { printing: 'asked', job: pages.length - 1 };
	if (last === 'came-out') return { printing: 'came-out', job: next };
	const failures = pages.filter((page) => page === 'failed').length;
	if (failures >= mostFailures || next === null) return { printing: 'broken', job: null };
	return { printing: 'again', job: next };
}
