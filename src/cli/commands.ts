import { bench } from './bench.ts';
import type { Command } from './command.ts';
import { dataExport } from './data-export.ts';
import { dataImport } from './data-import.ts';
import { demo } from './demo.ts';
import { kioskCheck } from './kiosk-check.ts';
import { kioskSetup } from './kiosk-setup.ts';
import { edgeEnrol } from './edge-enrol.ts';
import { keysList } from './keys-list.ts';
import { keysNew } from './keys-new.ts';
import { keysRetire } from './keys-retire.ts';
import { localesDraft } from './locales-draft.ts';
import { localesExport } from './locales-export.ts';
import { localesImport } from './locales-import.ts';
import { localesReport } from './locales-report.ts';
import { speechMeasure } from './speech-measure.ts';
import { speechPrepare } from './speech-prepare.ts';
import { speechReport } from './speech-report.ts';
import { staffAdd } from './staff-add.ts';
import { start } from './start.ts';

/** Every command by its name: a noun and a verb, or one word for running the program itself. */
export const commands: Record<string, Command> = {
	start,
	demo,
	'staff add': staffAdd,
	'data export': dataExport,
	'data import': dataImport,
	'kiosk setup': kioskSetup,
	'kiosk check': kioskCheck,
	'keys new': keysNew,
	'keys list': keysList,
	'keys retire': keysRetire,
	'edge enrol': edgeEnrol,
	locales: { ...localesReport, summary: 'the same as locales report' },
	'locales report': localesReport,
	'locales export': localesExport,
	'locales import': localesImport,
	'locales draft': localesDraft,
	'speech prepare': speechPrepare,
	'speech report': speechReport,
	'speech measure': speechMeasure,
	bench,
};
