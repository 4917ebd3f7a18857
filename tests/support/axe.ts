import axeCore, { type Result } from 'axe-core';
import type { Page } from 'puppeteer';

/** What axe cannot decide by itself and a person has looked at: the rule, and why it is well. */
const reviewed: Record<string, string> = {};

/** The rules that axe leaves off by itself and ACCESSIBILITY.md wants on. */
const switchedOn = [
	'target-size',
	'color-contrast-enhanced',
	'identical-links-same-purpose',
	'label-content-name-mismatch',
	'meta-refresh-no-exceptions',
];

/** Only these rules, or all but those. */
export interface AxeRules {
	only?: readonly string[];
	off?: readonly string[];
}

/**
 * Every violation and every unreviewed `incomplete` of a page, one line each; empty is the bar. What is no
 * whole page leaves rules off that only a whole page can keep.
 */
export async function axeFindings(page: Page, { only = [], off = [] }: AxeRules = {}): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
	const results = await page.evaluate(
		(alone, on, without) =>
			globalThis.axe.run({
				resultTypes: ['violations', 'incomplete'],
				...(alone.length > 0
					? { runOnly: alone }
					: {
							runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
							rules: Object.fromEntries([
								...on.map((rule) => [rule, { enabled: true }]),
								...without.map((rule) => [rule, { enabled: false }]),
							]),
						}),
			}),
		[...only],
		switchedOn,
		off,
	);
	// A page on which nothing could be checked has not been checked.
	if (results.passes.length < (only.length > 0 ? 1 : 10))
		throw new Error(`only ${String(results.passes.length)} rules could be applied`);
	const line = (found: Result) =>
		`${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')} (${found.help})`;
	return [
		...results.violations.map(line),
		...results.incomplete.filter(({ id }) => !(id in reviewed)).map((found) => `incomplete ${line(found)}`),
	];
}

declare global {
	var axe: typeof axeCore;
}
