import { keymapProfiles, learntKeysSchema } from '#lib/domain/keymap.ts';
import * as v from 'valibot';
import { keepSettings, requireSettings } from '#lib/server/web/kiosk-settings.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { keymap, learntKeys } = (await requireSettings(event)).settings;
	return { keymap, learntKeys, profiles: Object.keys(keymapProfiles) };
};

/** What the page was taught, as it says; nothing where it says nothing that can be read. */
function learnt(said: string): unknown {
	try {
		return JSON.parse(said);
	} catch {
		return {};
	}
}

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const keymap = valueOf(submitted, 'keymap');
		const taught = v.safeParse(learntKeysSchema, learnt(valueOf(submitted, 'learntKeys')));
		return keepSettings(event, {
			keymap: Object.hasOwn(keymapProfiles, keymap) ? keymap : '',
			learntKeys: taught.success ? taught.output : {},
		});
	},
};
