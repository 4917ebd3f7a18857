import { HtmlValidate } from 'html-validate';

/**
 * The HTML standard and what WCAG wants of markup, without matters of taste: how SvelteKit writes empty elements,
 * attributes without a value and spaces at the end of a line changes nothing for anybody.
 */
const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y'],
	rules: {
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		// A button in a form sends it, which is what ours are for.
		'no-implicit-button-type': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		// Measured in letters, and a letter of ours may be a whole word.
		'long-title': 'off',
	},
});

/** What is not HTML in a page as the server gave it (ACCESSIBILITY R02), a line each; empty is the bar. */
export async function invalidHtml(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
	);
}
