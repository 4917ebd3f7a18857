import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openaiHearing } from '#lib/server/gateways/hearing/openai-hearing.ts';
import { startHearingEndpoint, type Manner } from '../../../../tests/support/hearing-endpoint.ts';
import { hearAnswer } from './hear-answer.ts';

let endpoint: Awaited<ReturnType<typeof startHearingEndpoint>>;
beforeAll(async () => {
	endpoint = await startHearingEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
	endpoint.manner = 'hears';
	endpoint.asked.length = 0;
});

const webm = { contentType: 'audio/webm', ending: 'webm' };
const yesNo = {
	choices: ['yes', 'no', 'not-sure'].map((code) => ({ code, label: `(${code})` })),
	many: false,
};

function hear(language: string, heard: object, more: { choosing?: typeof yesNo; signal?: AbortSignal } = {}) {
	endpoint.heard = heard;
	const settings = { openaiApiKey: 'sk-z', openaiBaseUrl: endpoint.url, hearingModel: 'gpt-4o-transcribe' };
	const hearing = openaiHearing(settings);
	if (!hearing) throw new Error('there is no recogniser');
	const { choosing = null, signal = new AbortController().signal } = more;
	const audio = new TextEncoder().encode('webm');
	return hearAnswer(hearing, { audio, ...webm, language, choosing, signal });
}

test('the language is named, Cantonese as Chinese in traditional characters, and how sure it is is asked for', async () => {
	await hear('zh-Hant', { text: '我肚餓' });
	const [form = ''] = endpoint.asked;
	const said = Buffer.from(form, 'latin1').toString('utf8');
	expect(said).toContain('filename="answer.webm"');
	expect(said).toMatch(/name="language"\s+zh\s/);
	expect(said).toMatch(/name="prompt"\s+[^\n]*繁體/);
	expect(said).toContain('logprobs');
	await hear('fr', { text: 'J’ai faim.' });
	expect(endpoint.asked[1]).toMatch(/name="language"\s+fr\s/);
});

test('words, with those to look at again', async () => {
	const logprobs = [
		{ token: 'I am', logprob: -0.01 },
		{ token: ' hungry', logprob: -2 },
	];
	expect(await hear('en', { text: ' I am hungry ', logprobs })).toEqual({
		ok: true,
		text: 'I am hungry',
		low: [{ from: 5, to: 11 }],
	});
});

test('Chinese comes in the script of the page, whichever the recogniser wrote', async () => {
	const logprobs = [
		{ token: '我很', logprob: -0.01 },
		{ token: '寂寞', logprob: -3 },
	];
	expect(await hear('zh-Hant', { text: '后天我很寂寞，没人说话' })).toEqual({
		ok: true,
		text: '後天我很寂寞，沒人説話',
		low: [],
	});
	const heard = await hear('zh-Hans', { text: '我很寂寞', logprobs });
	expect(heard).toMatchObject({ ok: true, text: '我很寂寞', low: [{ from: 2, to: 4 }] });
	expect(await hear('zh-Hans', { text: '後天' })).toMatchObject({ text: '后天' });
	expect(await hear('zh-Hant', { text: '今日本当寂しい' })).toEqual({ ok: false, why: 'wrong-script' });
});

test('choices, and none where it is not plain which', async () => {
	const heard = await hear('en', { text: 'No, thank you.' }, { choosing: yesNo });
	expect(heard).toMatchObject({ ok: true, choices: ['no'] });
	const unclear = await hear('en', { text: 'Hmm, well.' }, { choosing: yesNo });
	expect(unclear).toMatchObject({ ok: false, why: 'not-sure', text: 'Hmm, well.' });
});

test('silence, and a guess in another script', async () => {
	expect(await hear('en', { text: ' … ' })).toEqual({ ok: false, why: 'nothing-heard' });
	expect(await hear('pa', { text: 'مینوں بھکھ لگی اے' })).toEqual({ ok: false, why: 'wrong-script' });
});

test.each<Manner>(['html', 'rubbish', 'refuses'])('an endpoint that answers %s is away', async (manner) => {
	endpoint.manner = manner;
	expect(await hear('en', {})).toEqual({ ok: false, why: 'voice-away' });
});

test('a slow endpoint is left when the person stops waiting, and a dead one at once', async () => {
	endpoint.manner = 'slow';
	const impatient = new AbortController();
	const waiting = hear('en', {}, { signal: impatient.signal });
	impatient.abort();
	expect(await waiting).toEqual({ ok: false, why: 'voice-away' });
	const gone = await startHearingEndpoint();
	await gone.close();
	const hearing = openaiHearing({ openaiApiKey: undefined, openaiBaseUrl: gone.url, hearingModel: 'x' });
	const audio = new Uint8Array(1);
	const { signal } = new AbortController();
	const asked = { audio, ...webm, language: 'en', choosing: null, signal };
	expect(await hearAnswer(hearing as NonNullable<typeof hearing>, asked)).toEqual({
		ok: false,
		why: 'voice-away',
	});
});

test('without a model, or without a key and an address, there is no recogniser', () => {
	const key = { openaiApiKey: 'sk-z', openaiBaseUrl: undefined };
	expect(openaiHearing({ ...key, hearingModel: undefined })).toBeNull();
	expect(openaiHearing({ openaiApiKey: undefined, openaiBaseUrl: undefined, hearingModel: 'x' })).toBeNull();
});
