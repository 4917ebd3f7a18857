import { afterEach, expect, test, vi } from 'vitest';
import { browserVoice } from './browser-voice.ts';

afterEach(() => vi.unstubAllGlobals());

type Known = [lang: string, localService: boolean];
const voices = (...known: Known[]) =>
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => known.map(([lang, localService]) => ({ lang, localService })),
	});

test.each<[string, Known[], string | undefined]>([
	['en-CA', [['en-US', true]], 'en-US'],
	// A voice that sends words elsewhere is no voice of this machine.
	['en-CA', [['en-CA', false]], undefined],
	[
		'en-CA',
		[
			['en-CA', false],
			['en_GB', true],
		],
		'en_GB',
	],
	// Another language's sounds are worse than silence.
	['fa', [['ar-SA', true]], undefined],
	['pa-Guru', [['hi-IN', true]], undefined],
	['fil', [['tl-PH', true]], 'tl-PH'],
	// Cantonese is not Mandarin, though both are written zh.
	['zh-Hant', [['zh-CN', true]], undefined],
	['zh-Hant', [['zh-TW', true]], undefined],
	['zh-Hant', [['zh-HK', true]], 'zh-HK'],
	['zh-Hans', [['zh-HK', true]], undefined],
	['zh-Hans', [['zh-CN', true]], 'zh-CN'],
	['es-419', [], undefined],
])('%s among %j: %s', (tag, known, found) => {
	voices(...known);
	expect(browserVoice(tag)?.lang).toBe(found);
});

test('a browser that speaks not at all has no voice', () => {
	expect(browserVoice('en-CA')).toBeUndefined();
});
