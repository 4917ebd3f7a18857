import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = execFileSync(
	'git',
	['ls-files', '-co', '--exclude-standard', 'src/**/*.svelte', 'src/**/*.ts'],
	{
		encoding: 'utf8',
	},
)
	.trim()
	.split('\n')
	.filter((file) => !file.endsWith('.test.ts'));

/** What of each source a pattern finds, as `file: match`. */
const found = (pattern: RegExp) =>
	sources.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(pattern)].map(([match]) => `${file}: ${match}`),
	);

test('nothing acts when a finger or a button goes down, only when it is let go (ACCESSIBILITY O05)', () => {
	const down = found(
		/(?:\bon:?|['"`])(?:mousedown|pointerdown|touchstart|touchend|dblclick|contextmenu)\b.*/g,
	);
	// Only to keep focus where it is.
	// A touch silences the voice before it presses anything (ACCESSIBILITY V06): that is all these do.
	const silencing = /^src\/lib\/ui\/(voice\/acts|islands\/read-aloud\.island)\.ts:/;
	expect(
		down.filter(
			(line) => !silencing.test(line) && !/(?:=\{|', )\(event\) => event\.preventDefault\(\)[})]/.test(line),
		),
	).toEqual([]);
});

test('keys that go down move focus at most: none presses, sends or leaves a page', () => {
	const handlers = sources
		.filter((file) => /keydown/.test(readFileSync(file, 'utf8')))
		.flatMap((file) => {
			const text = readFileSync(file, 'utf8');
			return [...text.matchAll(/(?:'keydown',|function onkeydown\(|onkeydown=\{(?=\())[\s\S]*?\n\t?\}/g)].map(
				([body]) => ({ file, body }),
			);
		});
	expect(handlers.length).toBeGreaterThan(0);
	const acting = /\.(?:click|submit|requestSubmit|assign|replace|reload|print|dispatchEvent)\(|location\s*=/;
	expect(handlers.filter(({ body }) => acting.test(body)).map(({ file }) => file)).toEqual([]);
});

test('no single-key shortcuts of the browser, no order of our own, no focus of its own but at the top (O13)', () => {
	expect(found(/accesskey/gi)).toEqual([]);
	expect(found(/tab-?index=["{]*[1-9]/gi)).toEqual([]);
	expect(found(/^[^\n]*\sautofocus(?=[\s=>])(?!,)[^\n]*$/gm).filter((line) => /<\w/.test(line))).toEqual([
		expect.stringContaining('ErrorSummary.svelte: 		<h2 id="error-summary"'),
		expect.stringContaining('Title.svelte: <h1 id="title"'),
	]);
});
