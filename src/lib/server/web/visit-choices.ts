import type { RequestEvent } from '@sveltejs/kit';
import { hands, type Hand } from '#lib/domain/hand.ts';
import { hearingChoices, hearings, type Hearing } from '#lib/domain/hearing.ts';
import { looks, type Look } from '#lib/domain/look.ts';
import { cookieRules } from './cookie-rules.ts';

const lookCookie = 'porchlight_look';
const hearingCookie = 'porchlight_hearing';
const handCookie = 'porchlight_hand';
const headsetCookie = 'porchlight_headset';
const screenCookie = 'porchlight_screen';

/** How this session's pages look; before anybody chose, as the house does or as the kiosk is set. */
export function readLook(event: RequestEvent): Look {
	const { look, kiosk } = event.locals;
	return look ?? looks.from(event.cookies.get(lookCookie) ?? '', { text: kiosk?.settings.text });
}

/** Whether and how this visit's pages are read aloud; before anybody chose, as loud as the kiosk is set. */
export function readHearing(event: RequestEvent): Hearing {
	const { hearing, kiosk } = event.locals;
	const loudness = kiosk ? hearingChoices.loudness[kiosk.settings.loudness - 1] : undefined;
	return hearing ?? hearings.from(event.cookies.get(hearingCookie) ?? '', { loudness });
}

/** Whether a headset is in at this kiosk: one that is there for good, or one that its jack has told of. */
export function readHeadset({ cookies, locals }: RequestEvent): boolean {
	const { kiosk } = locals;
	return kiosk
		? cookies.get(headsetCookie) === 'in' || (kiosk.settings.headset && cookies.get(headsetCookie) !== 'out')
		: false;
}

/** A headset was plugged in or pulled out. In, the pages are read; out, nothing more is said into the room. */
export function rememberHeadset(event: RequestEvent, inside: boolean): void {
	rememberHearing(event, hearings.changed(readHearing(event), { voice: inside ? 'on' : 'off' }));
	remember(event, headsetCookie, inside ? 'in' : 'out');
}

/** Whether a second press of this visit is passed over for longer than usual. */
export function readHand(event: RequestEvent): Hand {
	return hands.from(event.cookies.get(handCookie) ?? '');
}

export function rememberLook(event: RequestEvent, look: Look): void {
	remember(event, lookCookie, looks.word(look));
}

export function rememberHearing(event: RequestEvent, hearing: Hearing): void {
	remember(event, hearingCookie, hearings.word(hearing));
}

export function rememberHand(event: RequestEvent, hand: Hand): void {
	remember(event, handCookie, hands.word(hand));
}

/** Whether the person has hidden their screen, and only hears it. */
export function isScreenHidden(event: RequestEvent): boolean {
	return event.cookies.get(screenCookie) === 'hidden';
}

export function rememberScreen(event: RequestEvent, screen: 'hidden' | 'shown'): void {
	remember(event, screenCookie, screen);
}

/** For as long as the browser is open, and no longer. */
function remember(event: RequestEvent, cookie: string, word: string): void {
	event.cookies.set(cookie, word, cookieRules(event));
}

/** At every end the next person begins with the usual look, with the usual hand, and in silence. */
export function forgetVisitChoices(event: RequestEvent): void {
	for (const cookie of [lookCookie, hearingCookie, handCookie, headsetCookie, screenCookie]) {
		event.cookies.delete(cookie, { path: '/' });
	}
}
