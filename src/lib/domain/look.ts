import * as v from 'valibot';

/** How pages look for one person, for one session only; the first of each is the default. */
export const lookChoices = {
	text: ['standard', 'large', 'largest'],
	theme: ['default', 'black-on-white', 'white-on-black', 'low-glare'],
	spacing: ['normal', 'wide'],
} as const;

export type LookPart = keyof typeof lookChoices;

export const lookParts = Object.keys(lookChoices) as LookPart[];

const lookSchema = v.object({
	text: v.fallback(v.picklist(lookChoices.text), 'standard'),
	theme: v.fallback(v.picklist(lookChoices.theme), 'default'),
	spacing: v.fallback(v.picklist(lookChoices.spacing), 'normal'),
});

export type Look = v.InferOutput<typeof lookSchema>;

/**
 * Reads a look as `lookText` wrote it; whatever is not known is the default. A kiosk has a text step of its own
 * to begin with.
 */
export function lookFrom(text: string, usualText: Look['text'] = 'standard'): Look {
	const parts = Object.fromEntries(text.split('.').map((part) => part.split('_')));
	return v.parse(lookSchema, { text: usualText, ...parts });
}

/** A look as one short word for a cookie: `text_large.theme_default.spacing_normal`. */
export function lookText(look: Look): string {
	return lookParts.map((part) => `${part}_${look[part]}`).join('.');
}

/** The look with one part changed, when part and choice are known. */
export function lookWith(look: Look, part: string, choice: string): Look {
	return lookParts.some((known) => known === part)
		? lookFrom(lookText({ ...look, [part]: choice } as Look))
		: look;
}
