import { visitChoices, type Chosen } from './visit-choices.ts';

/** How pages can look for one person, for one session only; the first of each is the default. */
export const lookChoices = {
	text: ['standard', 'large', 'largest'],
	theme: ['default', 'black-on-white', 'white-on-black', 'low-glare'],
	spacing: ['normal', 'wide'],
} as const;

export type Look = Chosen<typeof lookChoices>;

export const looks = visitChoices(lookChoices, { text: 'standard', theme: 'default', spacing: 'normal' });
