import type { IncomingMessage } from 'node:http';
import type { PageHand } from '#lib/domain/hand.ts';
import type { Look } from '#lib/domain/look.ts';
import type { Hearing, PageVoice } from '#lib/domain/hearing.ts';
import type { Opened } from '#lib/server/web/application.ts';
import type { Kiosk } from '#lib/server/db/kiosk-devices.ts';
import type { GuardOfVisit } from '#lib/server/web/visit-guard.ts';
import type { Staff } from '#lib/server/web/access.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What went wrong, as a code; `locales/<language>/errors.json` has the words under `pages`. */
			code: string;
			/** The language of a page that failed before its own was known. */
			language?: string;
			/** How such a page can be heard. */
			voice?: PageVoice;
			/** What presses and keys mean on such a page; nothing on the team's. */
			hand?: PageHand;
			/** What watches over such a page at a kiosk. */
			guard?: GuardOfVisit;
			/** What was being sent when the database was away, so that "Try again" loses nothing. */
			retry?: { name: string; value: string }[];
		}
		interface Locals {
			requestId: string;
			language: string;
			staff: Staff | null;
			/** Why it could not be found out who is signed in. */
			staffUnknown?: unknown;
			/** The kiosk that this browser is; null at home. While the database is away, as it was last known. */
			kiosk: Kiosk | null;
			/** Why it could not be found out which kiosk this browser is. */
			kioskUnknown?: unknown;
			/** Whether this browser was a kiosk and is none any more: its cookie opens nothing. */
			kioskEnded?: boolean;
			/** How the page sounds where its address says so. */
			hearing?: Hearing;
			/** How the page looks where its address says so, as in the gallery. */
			look?: Look;
			/** The fields of this request's form, once read. */
			submitted?: Record<string, string[]>;
			databaseAway?: boolean;
		}
		/** What adapter-node gives beside the request; nothing in development. */
		interface Platform {
			req: IncomingMessage;
		}
	}
	namespace NodeJS {
		interface Process {
			/** Said once by hooks.server.ts to whoever started the process. */
			emit(event: 'porchlight:opened', opened: Opened): boolean;
			once(event: 'porchlight:opened', listener: (opened: Opened) => void): this;
		}
	}
	const __ISLANDS_HASH__: string;
	const __GALLERY__: boolean;
}

export {};
