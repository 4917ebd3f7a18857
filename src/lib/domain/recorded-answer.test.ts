import { expect, test } from 'vitest';
import { kindOfRecording, recorderKind, writingPatienceMs } from './recorded-answer.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const webm = bytes('\x1aE\xdf\xa3\x01rest of it');
const mp4 = bytes('\0\0\0\x18ftypmp42rest');

test('nobody waits longer than three seconds before other ways are offered', () => {
	expect(writingPatienceMs).toBeLessThanOrEqual(3000);
});

test('a browser records what it can of what we take', () => {
	expect(recorderKind(() => true)?.contentType).toBe('audio/webm');
	expect(recorderKind((name) => name.startsWith('audio/mp4'))?.contentType).toBe('audio/mp4');
	expect(recorderKind((name) => name.includes('ogg'))).toBeUndefined();
});

test.each([
	['audio/webm', webm, 'webm'],
	['audio/webm;codecs=opus', webm, 'webm'],
	['Audio/MP4; codecs=mp4a.40.2', mp4, 'mp4'],
	['audio/mp4', webm, undefined],
	['audio/webm', mp4, undefined],
	['audio/webm', new Uint8Array(), undefined],
	['text/html', bytes('<!doctype html>'), undefined],
	['audio/wav', bytes('RIFF....WAVE'), undefined],
])('%s that begins so is %s', (contentType, recording, ending) => {
	expect(kindOfRecording(contentType, recording)?.ending).toBe(ending);
});
