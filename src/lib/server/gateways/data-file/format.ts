/**
 * A data file: a line of plain text that says what it is, then gzip, then the SHA-256 of all before it.
 * Inside the gzip stand frames, each with one letter, its length (4 bytes) and its content:
 *
 *   H  what is in the file, as JSON
 *   T  a table begins, by its number
 *   D  a piece of its rows, in the text form of PostgreSQL's COPY
 *   E  the table ends, with the SHA-256 of its rows
 *
 * Tables stand in the order in which they can be filled.
 */
import * as v from 'valibot';

export const firstLine = Buffer.from('porchlight data 1\n');
export const sealBytes = 32;

/** More than any frame we write; a longer one is not ours. */
export const longestFrame = 16 * 1024 * 1024;
export const longestPiece = 64 * 1024;

export const headerSchema = v.object({
	madeAt: v.string(),
	migrations: v.array(v.object({ name: v.string(), hash: v.string() })),
	tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()), rows: v.number() })),
});

export type DataFileHeader = v.InferOutput<typeof headerSchema>;

export interface Frame {
	kind: 'H' | 'T' | 'D' | 'E';
	content: Buffer;
}

export function frameBytes(kind: Frame['kind'], content: Buffer): Buffer {
	const head = Buffer.alloc(5);
	head.write(kind, 'latin1');
	head.writeUInt32BE(content.length, 1);
	return Buffer.concat([head, content]);
}

/** COPY writes a line end inside a value as two letters, so that each real one ends a row. */
export function countRows(copied: Buffer): number {
	let count = 0;
	for (let at = copied.indexOf(10); at >= 0; at = copied.indexOf(10, at + 1)) count += 1;
	return count;
}
