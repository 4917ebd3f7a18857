/** Turns English into a language with accents and words 40 % longer, that nobody speaks (ACCESSIBILITY M08). */
export function speakPseudo(): void {
	const accented: Record<string, string> = {
		a: 'å',
		e: 'ê',
		i: 'ï',
		o: 'ö',
		u: 'ů',
		y: 'ý',
		c: 'ç',
		n: 'ñ',
		s: 'š',
	};
	for (const { element } of eyes.words()) {
		if (element.closest('[translate=no]')) continue;
		for (const node of element.childNodes) {
			if (node.nodeType !== Node.TEXT_NODE) continue;
			node.textContent = (node.textContent ?? '').replace(/\p{L}+/gu, (word) => {
				const longer = word.length > 1 ? Math.ceil(word.length * 0.4) : 0;
				const said = [...word].map((letter) => accented[letter] ?? letter).join('');
				return longer > 0 ? said + said.slice(-longer).toLowerCase() : said;
			});
		}
	}
}
