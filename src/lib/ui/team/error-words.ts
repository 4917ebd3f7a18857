import type { FieldError } from '#lib/domain/field-error.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import { labelBefore } from '#lib/ui/page/label-before.ts';

/** Says which field an error is about before what is wrong, where several on a page could be meant. */
export function errorsByLabel(t: Translate, labels: Record<string, string>) {
	return ({ field, code }: FieldError): string => {
		const label = labels[field];
		return label ? `${labelBefore(t, t(label))} ${t(`errors:${code}`)}` : t(`errors:${code}`);
	};
}
