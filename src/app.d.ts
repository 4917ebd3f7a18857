import type { Look } from '#lib/domain/look.ts';
import type { PageVoice } from '#lib/domain/hearing.ts';
import type { Opened } from '#lib/server/web/application.ts';
import type { Kiosk } from '#lib/server/db/kiosks.ts';
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
			/** How the page looks where its address says so, as in the gallery. */
			look?: Look;
			/** The fields of this request's form, once read. */
			submitted?: Record<string, string[]>;
			databaseAway?: boolean;
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
