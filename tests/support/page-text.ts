const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function unescaped(html: string): string {
	return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

export function titleOf(page: string): string {
	return unescaped(/<title>([\s\S]*?)<\/title>/.exec(page)?.[1] ?? '');
}

/** An attribute's value may hold a ">". */
function inputsIn(page: string): string[] {
	return [...page.matchAll(/<input(?:"[^"]*"|[^">])*>/g)].map(([tag]) => tag);
}

/** The links of the error summary, by the id they lead to. */
export function summaryOf(page: string): Map<string, string> {
	const summary = /<section[^>]*id="errors"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
	const links = [...summary.matchAll(/<a[^>]*href="#([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
	return new Map(links.map((link) => [String(link[1]), unescaped(String(link[2]))]));
}

/** What stands in a text field of the page; undefined when there is no such field. */
export function typedIn(page: string, id: string): string | undefined {
	const area = new RegExp(`<textarea[^>]*\\sid="${id}"[^>]*>([\\s\\S]*?)</textarea>`).exec(page);
	if (area) return unescaped(String(area[1])).replace(/^\n/, '');
	const input = inputsIn(page).find((tag) => tag.includes(` id="${id}"`));
	return input === undefined ? undefined : unescaped(/\svalue="([^"]*)"/.exec(input)?.[1] ?? '');
}

/** The codes ticked for a field. */
export function tickedIn(page: string, name: string): string[] {
	return inputsIn(page)
		.filter((input) => input.includes(` name="${name}"`) && /\schecked/.test(input))
		.map((input) => /\svalue="([^"]*)"/.exec(input)?.[1] ?? '');
}

/** All text of the page, as it is read. */
export function textOf(page: string): string {
	return unescaped(page.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '\n'));
}

/** What a page's own part keeps unseen, to be sent again; the frame's buttons have fields of their own. */
export function hiddenFields(page: string): Record<string, string[]> {
	const fields: Record<string, string[]> = {};
	for (const tag of inputsIn(page.slice(page.indexOf('<main'))).filter((input) =>
		input.includes(' type="hidden"'),
	)) {
		const [, name = ''] = /\sname="([^"]*)"/.exec(tag) ?? [];
		const [, value = ''] = /\svalue="([^"]*)"/.exec(tag) ?? [];
		(fields[unescaped(name)] ??= []).push(unescaped(value));
	}
	return fields;
}
