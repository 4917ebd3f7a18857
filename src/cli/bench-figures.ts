import { median, type Compared } from './bench-compare.ts';
import type { Weight } from './bench-page-weight.ts';

/** One line of what was measured, with the bar it should stay under. */
export interface Figure {
	what: string;
	measured: string;
	bar: string;
	met: boolean;
	/** What it is made of. */
	details: string;
}

export function weightFigure({ bytes, parts }: Weight): Figure {
	return {
		what: 'A question page for a new browser, packed',
		measured: `${(bytes / 1000).toFixed(1)} kB`,
		bar: '20 kB',
		met: bytes <= 20_000,
		details: parts.join(', '),
	};
}

export function requestsFigure({ requests }: Weight): Figure {
	return {
		what: 'Requests for it, but fonts',
		measured: String(requests),
		bar: '6',
		met: requests <= 6,
		details: '',
	};
}

export function cpuFigure(what: string, { ours, bare, ratio, database }: Compared): Figure {
	const ms = (value: number) => `${value.toFixed(2)} ms`;
	return {
		what,
		measured: `${ratio.toFixed(1)} times`,
		bar: '3 times',
		met: ratio <= 3,
		details: `${ms(ours)} against ${ms(bare)}; PostgreSQL besides: ${ms(database)}`,
	};
}

export function readyFigure(readyMs: readonly number[]): Figure {
	const middle = median(readyMs);
	return {
		what: 'Ready, from a second start',
		measured: `${(middle / 1000).toFixed(2)} s`,
		bar: '2 s',
		met: middle <= 2000,
		details: `each start: ${readyMs.map((ms) => (ms / 1000).toFixed(2)).join(', ')} s`,
	};
}

export function memoryFigure(what: string, mebibytes: number, most: number): Figure {
	return {
		what,
		measured: `${mebibytes.toFixed(0)} MiB`,
		bar: `${most} MiB`,
		met: mebibytes <= most,
		details: '',
	};
}

export function tableOf(figures: readonly Figure[]): string {
	const widest = Math.max(...figures.map(({ what }) => what.length));
	return figures
		.map(({ what, measured, bar, met, details }) => {
			const line = `${what.padEnd(widest)}  ${measured.padStart(10)}  at most ${bar.padEnd(8)} ${met ? 'met' : 'MISSED'}`;
			return details ? `${line}\n  ${details}` : line;
		})
		.join('\n');
}
