const width = 24;

/**
 * Shows how far long work has come: a bar that moves on a terminal, else one line for each part that is done,
 * with how many of `unit` it had.
 */
export function progressOn(output: NodeJS.WriteStream, unit = '') {
	let part = { name: '', from: 0, done: 0 };
	let shown = 0;
	const finishPart = () => {
		if (!part.name || output.isTTY) return;
		const count = (part.done - part.from).toLocaleString('en-CA');
		output.write(unit ? `${part.name}  ${count} ${unit}\n` : `${part.name}\n`);
	};
	const draw = (share: number) => {
		const full = Math.round(share * width);
		const percent = String(Math.floor(share * 100)).padStart(3);
		const line = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent} %  ${part.name}`;
		output.write(`\r${line.padEnd(shown)}`);
		shown = line.length;
	};
	return {
		/** Of `all` there is to do, `done` is done, and `name` is being done. */
		step(name: string, done: number, all: number): void {
			if (name !== part.name) {
				finishPart();
				part = { name, from: done, done };
			}
			part.done = done;
			if (output.isTTY) draw(all === 0 ? 1 : Math.min(1, done / all));
		},
		/** Takes the bar away. */
		end(): void {
			finishPart();
			if (shown > 0) output.write(`\r${' '.repeat(shown)}\r`);
		},
	};
}
