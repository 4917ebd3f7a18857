import { lookChoices } from '#lib/domain/look.ts';
import type { Looked } from './look-at.ts';

/** Prints how much was looked at and what was found, by probe. */
export function printTable(looked: readonly Looked[]): void {
	const languages = new Set(looked.map(({ language }) => language));
	const pages = new Set(looked.map(({ page }) => page));
	const counts = new Map<string, { looks: number; findings: number }>();
	for (const { probe, found } of looked.flatMap(({ rows }) => rows)) {
		const count = counts.get(probe) ?? { looks: 0, findings: 0 };
		counts.set(probe, { looks: count.looks + 1, findings: count.findings + found.length });
	}
	console.log(
		`${String(pages.size)} pages x ${String(languages.size)} languages x ${String(lookChoices.theme.length)} themes`,
	);
	console.table(Object.fromEntries(counts));
}

/** Prints the heaviest page of each language. */
export function printLargest(largest: Record<string, Record<string, string | number>>): void {
	console.table(largest);
}

/** Prints what was counted. */
export function printFigures(figures: Record<string, number | string>): void {
	console.table(figures);
}
