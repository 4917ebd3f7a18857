/** A WAV file, read: what a player would make of it. */
export interface Wave {
	seconds: number;
	/** The loudest sample, 0 to 1. */
	peak: number;
}

/** Reads 16-bit PCM with one channel; throws where the header and the bytes do not agree. */
export function readWave(bytes: Uint8Array): Wave {
	const file = Buffer.from(bytes);
	const text = (from: number) => file.toString('latin1', from, from + 4);
	const fits =
		text(0) === 'RIFF' &&
		text(8) === 'WAVE' &&
		text(36) === 'data' &&
		file.readUInt32LE(4) === file.length - 8 &&
		file.readUInt32LE(40) === file.length - 44 &&
		file.readUInt16LE(22) === 1 &&
		file.readUInt16LE(34) === 16;
	if (!fits) throw new Error('this is no WAV file of 16 bits and one channel');
	let peak = 0;
	for (let at = 44; at + 1 < file.length; at += 2) peak = Math.max(peak, Math.abs(file.readInt16LE(at)));
	return { seconds: (file.length - 44) / (file.readUInt32LE(24) * 2), peak: peak / 32_768 };
}
