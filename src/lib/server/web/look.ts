import type { RequestEvent } from '@sveltejs/kit';
import { isKioskPage } from './kiosk.ts';
import { lookFrom, lookParts, lookText, type Look } from '#lib/domain/look.ts';

const lookCookie = 'porchlight_look';

/** How this session's pages look; before anybody chose, as the house does or as the kiosk is set. */
export function readLook(event: RequestEvent): Look {
	const { look, kiosk } = event.locals;
	return look ?? lookFrom(event.cookies.get(lookCookie) ?? '', kiosk?.settings.text);
}

/** Keeps a look for as long as the browser is open, and no longer. */
export function rememberLook(event: RequestEvent, look: Look): void {
	const secure = event.url.protocol === 'https:';
	event.cookies.set(lookCookie, lookText(look), { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

/** At every end the next person begins with the default. */
export function forgetLook(event: RequestEvent): void {
	event.cookies.delete(lookCookie, { path: '/' });
}

/** The look, and whether this is a kiosk, as attributes of `<html>`, where the style sheet finds them. */
export function lookAttributes(event: RequestEvent): string {
	const look = readLook(event);
	const parts = lookParts.map((part) => `data-${part}="${look[part]}"`);
	return (isKioskPage(event) ? [...parts, 'data-kiosk'] : parts).join(' ');
}
