import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { largestSound, soundOf, VoiceAway, type SpeechGateway } from './speech-gateway.ts';

const command = 'espeak-ng';

/**
 * The voices that say our words right. Three languages have none: there is no Tagalog, Mandarin is read as
 * letters by the version Debian has, and Arabic is written without the vowels it would need.
 */
const voices: Partial<Record<LanguageCode, string>> = {
	en: 'en-us',
	fr: 'fr-fr',
	es: 'es-419',
	pa: 'pa',
	hi: 'hi',
	fa: 'fa',
	ko: 'ko',
	vi: 'vi',
	'zh-Hant': 'yue',
};

/** Its own measure counts no pauses: 110 of it are 120 to 125 words of our English a minute (ACCESSIBILITY V05). */
const pace = '110';

/** Which languages the voices that are installed here speak; empty where the command is not installed. */
async function installedVoices(): Promise<Set<string>> {
	const listed = await promisify(execFile)(command, ['--voices'], { timeout: 5000 }).catch(() => undefined);
	const lines = listed?.stdout.split('\n').slice(1) ?? [];
	return new Set(lines.map((line) => line.trim().split(/\s+/)[1] ?? ''));
}

/** The voice on this machine, a process of its own for each sentence; null where it is not installed. */
export async function espeakSpeech(): Promise<SpeechGateway | null> {
	const installed = await installedVoices();
	const speaks = (language: LanguageCode) => installed.has(voices[language] ?? 'none');
	if (!(Object.keys(voices) as LanguageCode[]).some(speaks)) return null;
	return {
		speaks,
		voice: (language) => `${command} ${voices[language] ?? ''} ${pace}`,
		async say({ language, text, signal }) {
			const voice = voices[language];
			if (voice === undefined || !speaks(language)) throw new VoiceAway('refused');
			const sound = soundOf(withLengths(await run(voice, text, signal)));
			if (!sound) throw new VoiceAway('no-sound');
			return sound;
		},
	};
}

/** The text goes in by standard input: what a process is started with anybody on the machine can read. */
function run(voice: string, text: string, signal: AbortSignal): Promise<Buffer> {
	return new Promise((done, failed) => {
		const args = ['--stdin', '--stdout', '-b', '1', '-v', voice, '-s', pace];
		const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];
		const speaker = spawn(command, args, { stdio, signal, killSignal: 'SIGKILL' });
		const pieces: Buffer[] = [];
		let length = 0;
		speaker.stdout.on('data', (piece: Buffer) => {
			pieces.push(piece);
			length += piece.length;
			if (length > largestSound) speaker.kill('SIGKILL');
		});
		speaker.once('error', () => failed(new VoiceAway(signal.aborted ? 'slow' : 'failed')));
		speaker.once('close', (code) =>
			code === 0 ? done(Buffer.concat(pieces)) : failed(new VoiceAway(signal.aborted ? 'slow' : 'failed')),
		);
		// It may be gone before it has read everything; its end says so.
		speaker.stdin.on('error', () => undefined);
		// Two brackets would begin a spelling in its own signs instead of words.
		speaker.stdin.end(text.replace(/\p{Cc}/gu, ' ').replaceAll('[[', '[ ['));
	});
}

/** Writing to a pipe it cannot know how long it will be, and says two gigabytes; players would wait for them. */
function withLengths(wave: Buffer): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(wave);
	if (bytes.length < 44) return bytes;
	const view = new DataView(bytes.buffer);
	view.setUint32(4, bytes.length - 8, true);
	view.setUint32(40, bytes.length - 44, true);
	return bytes;
}
