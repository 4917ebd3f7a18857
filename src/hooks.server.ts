import type { ServerInit } from '@sveltejs/kit';
import { identify } from '#lib/server/web/access.ts';
import { openApplication } from '#lib/server/web/application.ts';
import { compress } from '#lib/server/web/compress.ts';
import { inOrder } from '#lib/server/web/in-order.ts';
import { deskAtHub } from '#lib/server/web/desk-at-hub.ts';
import { explain, showRefusal, waitForDatabase } from '#lib/server/web/errors.ts';
import { recognise } from '#lib/server/web/kiosk.ts';
import { speak } from '#lib/server/web/language.ts';
import { readAloud } from '#lib/server/web/read-aloud.ts';
import { observe } from '#lib/server/web/requests.ts';
import { ownOriginOnly, secure } from '#lib/server/web/security.ts';
import { requireVisit } from '#lib/server/web/visit.ts';

export const init: ServerInit = async () => {
	process.emit('porchlight:opened', await openApplication());
};

export const handle = inOrder(
	observe,
	secure,
	compress,
	readAloud,
	showRefusal,
	waitForDatabase,
	recognise,
	speak,
	deskAtHub,
	ownOriginOnly,
	identify,
	requireVisit,
);

export const handleError = explain;
