import type { Aid } from './probes/order.ts';

/** Pages without "Back", by their names in `public-pages.ts`, and why. */
const withoutBack: [name: RegExp, why: string][] = [
	[/^start$/, 'there is no page before it'],
	[/^sent$/, 'what is sent is not taken back by going back; a number to call for that stands there'],
	[/, (403|404|413|429)$|^broken, /, 'nobody knows where it was opened from: it leads to the start'],
];

/** How far an aid may stand from where it stands elsewhere, in px either way (ACCESSIBILITY O14). */
const most = 2;

/** Aids, and "Back", that are not the same, in the same order and at the same place on every page. */
export function strayAids(pages: readonly { name: string; aids: readonly Aid[] }[]): string[] {
	const usual = pages.reduce<readonly Aid[]>(
		(longest, { aids }) => (aids.length > longest.length ? aids : longest),
		[],
	);
	return pages.flatMap(({ name, aids }) => {
		const reason = withoutBack.find(([page]) => page.test(name));
		const wanted = reason ? usual.slice(0, -1) : usual;
		const say = (all: readonly Aid[]) => all.map(({ said }) => said).join(', ');
		if (say(aids) !== say(wanted)) return [`${name}: ${say(aids)} instead of ${say(wanted)}`];
		return aids.flatMap(({ said, x, y }, index) => {
			const { x: usualX = 0, y: usualY = 0 } = wanted[index] ?? {};
			if (Math.abs(x - usualX) <= most && Math.abs(y - usualY) <= most) return [];
			return [
				`${name}: ${said} stands at ${String(x)}, ${String(y)} instead of ${String(usualX)}, ${String(usualY)}`,
			];
		});
	});
}
