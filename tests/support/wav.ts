/** A sound of a quiet tone, in the simplest of formats: 8 kHz, 16 bits, one channel. */
export function tone(milliseconds: number): Buffer {
	const rate = 8000;
	const samples = Math.round((rate * milliseconds) / 1000);
	const data = Buffer.alloc(samples * 2);
	for (let at = 0; at < samples; at++) data.writeInt16LE(Math.round(2000 * Math.sin(at / 3)), at * 2);
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + data.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(rate, 24);
	head.writeUInt32LE(rate * 2, 28);
	head.writeUInt16LE(2, 32);
	head.writeUInt16LE(16, 34);
	head.write('data', 36);
	head.writeUInt32LE(data.length, 40);
	return Buffer.concat([head, data]);
}
