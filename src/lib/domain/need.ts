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

export const needLevelSchema = v.picklist(needLevels);

/**
 * Gravity's SDOH categories (HL7 SDOH Clinical Care STU3, CC0) that each need counts under when cases
 * are exported or compared with other programmes.
 */
export const sdohCategories: Record<NeedCode, readonly string[]> = {
	food: ['food-insecurity'],
	money: ['financial-insecurity', 'utility-insecurity'],
	housing: ['housing-instability', 'inadequate-housing', 'homelessness'],
	transport: ['transportation-insecurity'],
	company: ['social-connection'],
	housework: ['material-hardship'],
	equipment: ['material-hardship', 'medical-cost-burden'],
	activity: ['sdoh-category-unspecified'],
	health: ['personal-health-literacy'],
	'low-mood': ['stress'],
	caring: ['stress'],
	memory: ['sdoh-category-unspecified'],
	digital: ['digital-access', 'digital-literacy'],
	forms: ['language-access', 'financial-insecurity'],
	clutter: ['inadequate-housing'],
	safety: ['elder-abuse', 'intimate-partner-violence'],
	'something-else': ['sdoh-category-unspecified'],
	'not-sure': ['sdoh-category-unspecified'],
};

/** The level a need starts with, before a connector has spoken to the person: unsafe is always high. */
export function startingLevel(need: NeedCode): NeedLevel {
	if (need === 'safety') return 'high';
	return need === 'food' || need === 'housing' ? 'high' : 'medium';
}
