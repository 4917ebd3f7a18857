/** Keeps cookies as a browser does, for tests that ask the server without one. */
export class BrowserCookies {
	readonly #kept = new Map<string, string>();

	take(setCookies: readonly string[]): void {
		for (const header of setCookies) {
			const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
			const name = pair.slice(0, pair.indexOf('='));
			if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.#kept.delete(name);
			else this.#kept.set(name, pair.slice(pair.indexOf('=') + 1));
		}
	}

	header(): string | null {
		if (this.#kept.size === 0) return null;
		return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
	}
}
