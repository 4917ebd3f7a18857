import { redirect, type RequestEvent } from '@sveltejs/kit';
import { printAnswers } from '#lib/domain/printing.ts';
import {
	answerPrint,
	beginPrint,
	readPrinting,
	type SheetAtKiosk,
} from '#lib/server/use-cases/print-at-kiosk.ts';
import { application } from './application.ts';
import { readSubmitted, valueOf } from './form.ts';
import { readPlace } from './place.ts';
import { sheetLook } from './sheet-request.ts';

/** How printing stands, and whom to call when nothing comes out; nothing at home. */
export async function kioskPrinting(event: RequestEvent, sheet: SheetAtKiosk | undefined) {
	if (!sheet) return undefined;
	const standing = await readPrinting(application().db, sheet);
	const { phone } = (await readPlace(event)).site;
	return { ...standing, at: `${event.url.pathname}/prints`, phone: phone || '2-1-1' };
}

/** A page goes to the kiosk's printer now: 201 once for each page, 409 whenever it is asked for again. */
export async function beginKioskPrint(
	event: RequestEvent,
	sheet: SheetAtKiosk | undefined,
): Promise<Response> {
	const job = valueOf(await readSubmitted(event), 'job');
	const begun = sheet && (await beginPrint(application().db, { ...sheet, job, at: new Date() }));
	return new Response(null, { status: begun ? 201 : 409 });
}

/**
 * "Did your page come out?" Leads to the sheet again, which prints it once more where it did not, or to a person.
 * `place` is the sheet's address after the language.
 */
export async function answerKioskPrint(
	event: RequestEvent,
	sheet: SheetAtKiosk | undefined,
	place: string,
): Promise<never> {
	const submitted = await readSubmitted(event);
	const said = printAnswers.find((known) => known === valueOf(submitted, 'answer'));
	const { paper, textSize } = sheetLook(event.url);
	const { language } = event.locals;
	const page = `/${language}/${place}?size=${String(textSize)}&paper=${paper}`;
	if (!sheet || !said) redirect(303, page);
	const job = valueOf(submitted, 'job');
	const answer = { ...sheet, job, cameOut: said === 'yes', at: new Date() };
	const printing = await answerPrint(application().db, answer);
	if (said === 'person') redirect(303, `/${language}/help?at=${place}`);
	redirect(303, said === 'again' && printing === 'again' ? `${page}&again` : page);
}
