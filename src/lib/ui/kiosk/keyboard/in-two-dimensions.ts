const ways = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
} as const;

const middle = (element: Element) => {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2, height };
};

/**
 * The key that an arrow, Home or End leads to, as seen: rows may wrap on a small screen and run either way.
 * Nothing where there is none on that side.
 */
export function keyTowards<T extends Element>(pressed: string, from: T, keys: readonly T[]): T | undefined {
	const here = middle(from);
	const away = keys
		.filter((key) => key !== from)
		.map((key) => ({ key, x: middle(key).x - here.x, y: middle(key).y - here.y }));
	const sameLine = away.filter(({ y }) => Math.abs(y) < here.height / 2);
	if (pressed === 'Home' || pressed === 'End') {
		const side = pressed === 'Home' ? -1 : 1;
		return sameLine.filter(({ x }) => x * side > 0).sort((a, b) => (b.x - a.x) * side)[0]?.key;
	}
	if (!(pressed in ways)) return undefined;
	const [across, down] = ways[pressed as keyof typeof ways];
	if (across) return sameLine.filter(({ x }) => x * across > 0).sort((a, b) => (a.x - b.x) * across)[0]?.key;
	const beyond = away.filter(({ y }) => y * down >= here.height / 2);
	const nearest = Math.min(...beyond.map(({ y }) => y * down));
	return beyond
		.filter(({ y }) => y * down < nearest + here.height / 2)
		.sort((a, b) => Math.abs(a.x) - Math.abs(b.x))[0]?.key;
}

/** Whether a key moves between keys of the keyboard. */
export const isMove = (pressed: string): boolean =>
	pressed in ways || pressed === 'Home' || pressed === 'End';
