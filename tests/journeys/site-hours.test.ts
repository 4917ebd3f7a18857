import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SpeechScript } from '#lib/domain/speech-script.ts';
import { colleague } from '../support/desk-hands.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { Visitor } from '../support/visitor.ts';
import { opened } from '../sheets/read-pdf.ts';
import { languagesInLines } from '../sheets/read-tags.ts';

const hours = 'du lundi au vendredi, de 9 h à 17 h';
/** The voice on, as its cookie says it. */
const voiceOn = ['porchlight_hearing', 'voice_on.pace_100.loudness_usual'] as const;

let running: Running;
/** A house whose coordinator reads French, and writes the hours in it. */
beforeAll(async () => {
	running = await startPorchlight();
	const coordinator = new Visitor(running.url);
	const { pathname } = new URL(running.firstCoordinator);
	const form = { ...colleague, siteHours: hours, callWithinDays: '3' };
	const made = await coordinator.ask('POST', pathname, form, { 'Accept-Language': 'fr-CA' });
	expect(made.location).toBe('/team/queue');
});
afterAll(() => running.close());

/** The receipt of somebody who asked in a language, with the voice on. */
async function receiptIn(language: string): Promise<{ page: string; pdf: Uint8Array }> {
	const visitor = new Visitor(running.url);
	await visitor.refer(language, 'self', {
		name: { name: 'Rosa' },
		'reach-by': { 'reach-by': 'desk-note' },
	});
	await visitor.send(language);
	visitor.cookies.set(...voiceOn);
	const { text } = await visitor.get(`/${language}/refer/sent`);
	const [, address = ''] = /href="(\/[\w-]+\/sheets\/[\w-]{43})"/.exec(text) ?? [];
	const file = await fetch(`${running.url}${address}/pdf`);
	return { page: (await visitor.get(address)).text, pdf: new Uint8Array(await file.arrayBuffer()) };
}

/** The tag right before the hours. */
const tagOf = (page: string) => new RegExp(`<[^<>]+>(?=${hours})`).exec(page)?.[0];

function linesOf(page: string): SpeechScript['lines'] {
	const [, script = ''] = /<script[^>]*id="speech-script"[^>]*>([^<]*)<\/script>/.exec(page) ?? [];
	return (JSON.parse(script) as SpeechScript).lines;
}

test('hours that the team wrote in French are French on a Persian sheet: on the page, by ear, on paper', async () => {
	const { page, pdf } = await receiptIn('fa');
	expect(tagOf(page)).toMatch(/ lang="fr-CA" dir="auto"/);
	const spoken = linesOf(page).filter(({ text }) => hours.includes(text.replace(/[.،,]$/, '')));
	expect(spoken.length).toBeGreaterThan(0);
	expect(new Set(spoken.map(({ language }) => language))).toEqual(new Set(['fr']));
	expect((await opened(pdf)).language).toBe('fa');
	expect(languagesInLines(pdf)).toContain('fr');
});

test('on a sheet in their own language they need no mark', async () => {
	const { page, pdf } = await receiptIn('fr');
	expect(tagOf(page)).toMatch(/ dir="auto"/);
	expect(tagOf(page)).not.toContain('lang=');
	expect([...languagesInLines(pdf)].filter((language) => !language.startsWith('fr'))).toEqual([]);
});

test('the page that says whom to call says in which language the hours are', async () => {
	const { text } = await new Visitor(running.url).get('/fa/help');
	expect(tagOf(text)).toMatch(/^<bdi .*lang="fr-CA"/);
});
