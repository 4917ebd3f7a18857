import { singleValues, type Submitted } from './form.ts';

/** The form that describes a site: every field has one value, but for what can be done at its desk. */
export function siteForm(submitted: Submitted): Record<string, string | string[]> {
	const { deskTakes } = submitted;
	return { ...singleValues(submitted), ...(deskTakes ? { deskTakes } : {}) };
}
