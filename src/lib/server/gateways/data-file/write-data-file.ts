import { createHash, randomBytes, type Hash } from 'node:crypto';
import { link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { firstLine, frameBytes, longestPiece, type DataFileHeader } from './format.ts';

/**
 * Writes a data file. It gets its name when it is whole and on the disk; what has that name already stays as
 * it is, and then the answer is false. The rows of each table are asked for when those before are written.
 */
export async function writeDataFile(
	path: string,
	header: DataFileHeader,
	rows: readonly AsyncIterable<Buffer>[],
	signal?: AbortSignal,
): Promise<boolean> {
	const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
	const file = await open(unfinished, 'wx', 0o600);
	try {
		const seal = createHash('sha256').update(firstLine);
		await file.write(firstLine);
		await pipeline(frames(header, rows), createGzip({ level: 6 }), hashed(seal), writingTo(file), { signal });
		await file.write(seal.digest());
		await file.sync();
		return await giveName(unfinished, path);
	} finally {
		await file.close();
		await rm(unfinished, { force: true });
	}
}

async function* frames(header: DataFileHeader, rowsOfTables: readonly AsyncIterable<Buffer>[]) {
	yield frameBytes('H', Buffer.from(JSON.stringify(header)));
	for (const [number, rows] of rowsOfTables.entries()) {
		yield frameBytes('T', Buffer.from(String(number)));
		const hash = createHash('sha256');
		for await (const piece of rows) {
			hash.update(piece);
			for (let from = 0; from < piece.length; from += longestPiece) {
				yield frameBytes('D', piece.subarray(from, from + longestPiece));
			}
		}
		yield frameBytes('E', hash.digest());
	}
}

function hashed(hash: Hash): Transform {
	return new Transform({
		transform(piece: Buffer, _encoding, done) {
			hash.update(piece);
			done(null, piece);
		},
	});
}

function writingTo(file: FileHandle) {
	return async (pieces: AsyncIterable<Buffer>) => {
		for await (const piece of pieces) await file.writeFile(piece);
	};
}

async function giveName(unfinished: string, path: string): Promise<boolean> {
	try {
		await link(unfinished, path);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		// A memory stick often knows no second names.
		if (await stat(path).catch(() => undefined)) return false;
		await rename(unfinished, path);
	}
	const folder = await open(dirname(path), 'r');
	await folder
		.sync()
		.catch(() => undefined)
		.finally(() => folder.close());
	return true;
}
