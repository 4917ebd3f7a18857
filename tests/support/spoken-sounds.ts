import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The commands that speak, make sounds and listen here, and the Debian packages they come in. */
const packages = ['flite', 'ffmpeg', 'pocketsphinx', 'pocketsphinx-en-us'];
const commands = ['flite', 'ffmpeg', 'pocketsphinx_continuous'];
const missing = () => commands.filter((name) => spawnSync(name, ['-h'], { stdio: 'ignore' }).error);

/** Makes sure that somebody can speak and somebody can listen; on Debian, as root, they are installed first. */
export function requireSpeakers(): void {
	if (missing().length === 0) return;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
			stdio: 'ignore',
		});
	}
	const still = missing();
	if (still.length > 0) {
		throw new Error(
			`There is no ${still.join(', no ')} here. On Debian: apt-get install ${packages.join(' ')}`,
		);
	}
}

/** A folder for sounds, and what makes them. */
export function soundFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-sounds-'));
	const file = (name: string) => join(folder, name);
	const ffmpeg = (...words: string[]) =>
		run('ffmpeg', ['-loglevel', 'error', '-y', '-nostdin', ...words], { encoding: 'buffer' });

	return {
		/** A sentence as Debian's `flite` speaks it, after half a second in which a person draws breath. */
		async spoken(name: string, sentence: string): Promise<string> {
			await run('flite', ['-voice', 'rms', '-t', sentence, '-o', file(`${name}-dry.wav`)]);
			const around = ['-af', 'adelay=500', '-ar', '48000', '-ac', '1'];
			await ffmpeg('-i', file(`${name}-dry.wav`), ...around, file(`${name}.wav`));
			return file(`${name}.wav`);
		},
		/** Nothing but what ffmpeg makes of a description, such as silence or steady noise. */
		async made(name: string, description: string): Promise<string> {
			await ffmpeg('-f', 'lavfi', '-i', description, '-ar', '48000', '-ac', '1', file(`${name}.wav`));
			return file(`${name}.wav`);
		},
		/** A sound as our page records it. */
		async recorded(wav: string): Promise<Buffer> {
			const opus = ['-c:a', 'libopus', '-b:a', '24k', '-f', 'webm', 'pipe:1'];
			return (await ffmpeg('-i', wav, ...opus)).stdout;
		},
		/** What Debian's `pocketsphinx` makes of a recording. */
		async heard(recording: Buffer): Promise<string> {
			const name = file(`heard-${String(Math.random()).slice(2)}`);
			writeFileSync(name, recording);
			await ffmpeg('-i', name, '-f', 's16le', '-ar', '16000', '-ac', '1', `${name}.raw`);
			const words = ['-infile', `${name}.raw`, '-logfn', '/dev/null'];
			const { stdout } = await run('pocketsphinx_continuous', words);
			return stdout.replace(/\s+/g, ' ').trim();
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
