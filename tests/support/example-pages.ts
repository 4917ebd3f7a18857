// Built on its own, as the program is, so that what it writes has the style sheet that is shipped.
import { render } from 'svelte/server';
import '../../src/app.css';
import { languages, languageOf } from '#lib/i18n/languages.ts';
import { everyExample } from '../../src/routes/gallery/every-example.ts';
import InWords from '../../src/routes/gallery/InWords.svelte';

const loaded = await Promise.all(
	[...everyExample].map(async ([component, load]) => ({ component, shown: await load() })),
);

export interface ExamplePage {
	/** The component's file below `src/lib/ui`, without its ending. */
	component: string;
	example: string;
	language: string;
	/** Whether this is the first of the languages it is shown in. */
	first: boolean;
	title: string;
	/** What stands in the body: the example with what every page has around it, unless it brings its own. */
	body: string;
}

function around(title: string, within: string | undefined, shown: string): string {
	const listed = within ? `<${within}>${shown}</${within}>` : shown;
	if (shown.includes('<main')) return listed;
	// The room at the sides is that of every page on a phone.
	return `<main class="stack" style="padding: 1.5rem 1rem">${shown.includes('<h1') ? '' : `<h1>${title}</h1>`}${listed}</main>`;
}

/** Every example of every component, in every language it is shown in. */
export const examplePages: ExamplePage[] = loaded.flatMap(({ component, shown }) => {
	const codes = shown.languages ?? languages.map(({ code }) => code);
	return Object.entries(shown.cases).flatMap(([example, props]) =>
		codes.map((language, index) => {
			const { head, body } = render(InWords, {
				props: { language, component: shown.component, props },
			});
			const title = /<title>(.*?)<\/title>/.exec(head)?.[1] ?? example;
			return {
				component,
				example,
				language: languageOf(language).tag,
				first: index === 0,
				title,
				body: around(title, shown.within, body),
			};
		}),
	);
});
