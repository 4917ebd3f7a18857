import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import {
	countRows,
	firstLine,
	headerSchema,
	longestFrame,
	sealBytes,
	type DataFileHeader,
	type Frame,
} from './format.ts';

export interface DataFile {
	header: DataFileHeader;
	/** Each table with its rows, in the file's order; the rows have to be read before the next table. */
	tables(): AsyncGenerator<{ name: string; columns: string[]; rows: AsyncGenerator<Buffer> }>;
	close(): Promise<void>;
}

type OpenedFile =
	{ ok: true; file: DataFile } | { ok: false; why: 'not-found' | 'not-a-data-file' | 'damaged' };

/** The file contradicts itself, though its seal fits: no Porchlight wrote it. */
export class DamagedDataFile extends Error {
	override readonly name = 'DamagedDataFile';
}

/** Opens a data file after reading it once from end to end, so that nothing begins with a damaged one. */
export async function openDataFile(path: string): Promise<OpenedFile> {
	const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (!handle) return { ok: false, why: 'not-found' };
	const refuse = async (why: 'not-a-data-file' | 'damaged'): Promise<OpenedFile> => {
		await handle.close();
		return { ok: false, why };
	};
	try {
		if (!(await handle.stat()).isFile() || !(await beginsAsOurs(handle)))
			return await refuse('not-a-data-file');
		if (!(await sealFits(handle))) return await refuse('damaged');
		const frames = await framesOf(handle);
		const header = await readHeader(frames);
		return { ok: true, file: { header, tables: () => tables(header, frames), close: () => handle.close() } };
	} catch (error) {
		if (error instanceof DamagedDataFile) return refuse('damaged');
		await handle.close();
		throw error;
	}
}

async function beginsAsOurs(handle: FileHandle): Promise<boolean> {
	const { buffer, bytesRead } = await handle.read(Buffer.alloc(firstLine.length), 0, firstLine.length, 0);
	return bytesRead === firstLine.length && buffer.equals(firstLine);
}

async function sealFits(handle: FileHandle): Promise<boolean> {
	const end = (await handle.stat()).size - sealBytes;
	if (end <= firstLine.length) return false;
	const hash = createHash('sha256');
	for await (const piece of handle.createReadStream({ start: 0, end: end - 1, autoClose: false })) {
		hash.update(piece as Buffer);
	}
	const { buffer } = await handle.read(Buffer.alloc(sealBytes), 0, sealBytes, end);
	return hash.digest().equals(buffer);
}

async function framesOf(handle: FileHandle): Promise<AsyncGenerator<Frame>> {
	const end = (await handle.stat()).size - sealBytes;
	const packed = handle.createReadStream({ start: firstLine.length, end: end - 1, autoClose: false });
	// Whoever reads the unpacked stream is told of an error there.
	return splitFrames(pipeline(packed, createGunzip(), () => undefined));
}

async function* splitFrames(stream: Readable): AsyncGenerator<Frame> {
	let waiting = Buffer.alloc(0);
	try {
		for await (const piece of stream) {
			waiting = Buffer.concat([waiting, piece as Buffer]);
			for (;;) {
				if (waiting.length < 5) break;
				const length = waiting.readUInt32BE(1);
				if (length > longestFrame) throw new DamagedDataFile('a frame is too long');
				if (waiting.length < 5 + length) break;
				yield { kind: kindOf(waiting), content: waiting.subarray(5, 5 + length) };
				waiting = waiting.subarray(5 + length);
			}
		}
	} catch (error) {
		if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
			throw new DamagedDataFile('it cannot be unpacked', { cause: error });
		}
		throw error;
	}
	if (waiting.length > 0) throw new DamagedDataFile('a frame is cut');
}

function kindOf(bytes: Buffer): Frame['kind'] {
	const letter = bytes.toString('latin1', 0, 1);
	if (letter === 'H' || letter === 'T' || letter === 'D' || letter === 'E') return letter;
	throw new DamagedDataFile('an unknown frame');
}

async function next(frames: AsyncGenerator<Frame>, ...kinds: Frame['kind'][]): Promise<Frame> {
	const { value, done } = await frames.next();
	if (done || !kinds.includes(value.kind)) throw new DamagedDataFile('a frame is missing');
	return value;
}

async function readHeader(frames: AsyncGenerator<Frame>): Promise<DataFileHeader> {
	const { content } = await next(frames, 'H');
	try {
		return v.parse(headerSchema, JSON.parse(content.toString('utf8')));
	} catch (error) {
		throw new DamagedDataFile('its header cannot be read', { cause: error });
	}
}

async function* tables(header: DataFileHeader, frames: AsyncGenerator<Frame>) {
	for (const [number, { name, columns, rows }] of header.tables.entries()) {
		const { content } = await next(frames, 'T');
		if (content.toString() !== String(number)) throw new DamagedDataFile('tables are in another order');
		yield { name, columns, rows: rowsOf(rows, frames) };
	}
	if (!(await frames.next()).done) throw new DamagedDataFile('there is more after its end');
}

async function* rowsOf(promised: number, frames: AsyncGenerator<Frame>) {
	const hash = createHash('sha256');
	let count = 0;
	for (;;) {
		const { kind, content } = await next(frames, 'D', 'E');
		if (kind === 'E') {
			if (count !== promised || !hash.digest().equals(content)) throw new DamagedDataFile('rows differ');
			return;
		}
		hash.update(content);
		count += countRows(content);
		yield content;
	}
}
