import type { RequestEvent } from '@sveltejs/kit';
import { isKioskPage } from './kiosk.ts';
import { looks } from '#lib/domain/look.ts';
import { isScreenHidden, readLook } from './visit-choices.ts';

/** The look, and whether this is a kiosk, as attributes of `<html>`, where the style sheet finds them. */
export function lookAttributes(event: RequestEvent): string {
	const look = readLook(event);
	const parts = looks.parts.map((part) => `data-${part}="${look[part]}"`);
	if (!isKioskPage(event)) return parts.join(' ');
	// A screen that somebody has hidden stays hidden from one page to the next (ACCESSIBILITY K08).
	return [...parts, 'data-kiosk', ...(isScreenHidden(event) ? ['data-screen="hidden"'] : [])].join(' ');
}
