import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { titleOf } from './page-text.ts';
import { Visitor, type Answer } from './visitor.ts';

/** Her number is no example of ours. */
export const canary = { name: 'Zq Canary', phone: '778-555-0147', words: 'marmalade umbrella 7Q' };

const traces = [
	/zq[^a-z0-9]{0,3}canary/i,
	/778\D{0,3}555\D{0,3}0147/,
	/marmalade/i,
	/umbrella[^a-z0-9]{0,3}7q/i,
];

/** Which traces of the canary stand in a text, in whatever grouping or encoding of an address. */
export function tracesIn(text: string): string[] {
	return traces.flatMap((trace) => trace.exec(text)?.[0] ?? []);
}

/** A visitor who writes down all that others could see: addresses, where they led, titles and headers. */
export class WatchedVisitor extends Visitor {
	readonly seen: string[] = [];
	failed = 0;

	override async ask(...asked: Parameters<Visitor['ask']>): Promise<Answer> {
		const answer = await super.ask(...asked);
		const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
		this.seen.push(asked[1], titleOf(answer.text), ...headers);
		if (answer.status >= 500) this.failed += 1;
		return answer;
	}
}

/** A text as base64 writes it wherever it stands in a longer one; the ends depend on its neighbours and are left out. */
function inBase64(text: Buffer): Buffer[] {
	return [0, 1, 2].flatMap((before) => {
		const written = Buffer.concat([Buffer.alloc(before), text])
			.toString('base64')
			.replace(/=+$/, '');
		const from = Math.ceil((before * 4) / 3);
		const whole = written.slice(from, Math.floor(((before + text.length) * 8) / 6));
		return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')].map((one) => Buffer.from(one));
	});
}

/** The files below a folder that hold a trace, as UTF-8, UTF-16 or base64. */
export function filesWithTraces(folder: string, skip: RegExp = /^$/): string[] {
	const clear = [canary.name, canary.phone, canary.phone.replaceAll('-', ''), 'marmalade', 'umbrella 7Q'];
	const plain = clear.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
	const needles = [...plain, ...plain.flatMap(inBase64)];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !skip.test(relative(folder, file)))
		.filter((file) => {
			const bytes = readFileSync(file);
			return needles.some((needle) => bytes.includes(needle));
		})
		.map((file) => relative(folder, file));
}
