import type { Handle } from '@sveltejs/kit';
import { gainOf, hearingChoices } from '#lib/domain/hearing.ts';
import type { Line } from '#lib/domain/speech-script.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import { keypadWords } from './keypad-words.ts';
import { signedLine } from './signed-line.ts';
import { readHearing } from './visit-choices.ts';
import { speechPage } from './speech-page.ts';

const said = ['stopped', 'paused', 'end', 'held', 'away', 'silent', 'blocked', 'hidden', 'shown'];
const pressed = ['start', 'stop', 'pause', 'goOn', 'again', 'page', 'previous', 'next', 'slower', 'faster'];
const pressedToo = ['softer', 'louder', 'readOut', 'hide', 'show', 'more'];
const typed = ['written', 'erased', 'says'];

/** As lists, because a browser would put names made of digits into an order of its own. */
const steps = {
	pace: hearingChoices.pace.map((choice) => ({ choice, value: Number(choice) / 100 })),
	loudness: hearingChoices.loudness.map((choice) => ({ choice, value: gainOf(choice) })),
};

/** What the voice says about itself: what was done, its own buttons, each pace and each loudness. */
function ownWords(t: Translate): Record<string, string> {
	const parts = (['pace', 'loudness'] as const).flatMap((part) =>
		hearingChoices[part].map((choice) => [
			`${part}.${choice}`,
			t('sheets:label', { label: t(`speech:${part}.label`) }) + ' ' + t(`speech:${part}.${choice}`),
		]),
	);
	return Object.fromEntries([
		...said.map((name) => [name, t(`speech:said.${name}`)]),
		...[...pressed, ...pressedToo].map((name) => [`bar.${name}`, t(`speech:bar.${name}`)]),
		...typed.map((name) => [`typed.${name}`, t(`speech:typed.${name}`)]),
		['bar.role', t('speech:role.button')],
		...parts,
	]) as Record<string, string>;
}

/**
 * Gives a page that is to be read aloud its script, made of its own words. The page carries a reading bar only
 * where the person has asked for the voice; every other page stays as it is.
 */
export const readAloud: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { language } = event.locals;
	const drawn = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	const wanted = drawn && !event.isSubRequest && readHearing(event).voice === 'on';
	if (!wanted || !isLanguageCode(language)) return response;
	const page = await response.text();
	const t = translator(language);
	const sign = (line: Line) => signedLine(line, language);
	const keys = keypadWords(event);
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	headers.delete('etag');
	return new Response(page.includes('data-reading-bar') ? withScript(page) : page, {
		status: response.status,
		headers,
	});

	function withScript(html: string): string {
		const spoken = speechPage(html, { language, t, sign, words: ownWords(t), steps, keys });
		// In a script only "<" could end the data.
		const data = JSON.stringify(spoken.script).replaceAll('<', '\\u003c');
		const end = spoken.html.lastIndexOf('</body>');
		const script = `<script type="application/json" id="speech-script">${data}</script>`;
		return spoken.html.slice(0, end) + script + spoken.html.slice(end);
	}
};
