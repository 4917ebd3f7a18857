import * as v from 'valibot';

/**
 * What a person may need, as codes. Sixteen needs after FIELD.md 3.7 (the study's S14 with Gravity's
 * SDOH categories), basic needs first (S15), then the two ways of saying "none of these words is mine".
 */
export const needCodes = [
	'food',
	'money',
	'housing',
	'transport',
	'company',
	'housework',
	'equipment',
	'activity',
	'health',
	'low-mood',
	'caring',
	'memory',
	'digital',
	'forms',
	'clutter',
	'safety',
	'something-else',
	'not-sure',
] as const;

export type NeedCode = (typeof needCodes)[number];

export const needCodeSchema = v.picklist(needCodes);

/** The study's three levels of need (S17), highest first. */
export const needLevels = ['high', 'medium', 'low'] as const;

export type NeedLevel = (typeof needLevels)[number];

/** The level a need starts with, before a connector has spoken to the person: unsafe is always high. */
export function startingLevel(need: NeedCode): NeedLevel {
	if (need === 'safety') return 'high';
	return need === 'food' || need === 'housing' ? 'high' : 'medium';
}
