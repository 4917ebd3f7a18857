const hugeText = 'x'.repeat(10_000);

/** What nobody should type, and somebody will: the name of each and the words themselves. */
export const badWords: Readonly<Record<string, string>> = {
	nothing: '',
	spaces: '  \t ',
	'10,000 characters': hugeText,
	'10,000 wide characters': '👵'.repeat(10_000),
	'many lines': 'line\r\n'.repeat(200),
	emoji: '👵🏽 👨‍👩‍👧',
	'a turn of direction': 'Ro\u202esa \u200fD',
	'only marks of direction': '\u202e\u200f',
	'only invisible marks': '\u200b\u2060',
	SQL: `Robert'); DROP TABLE referral;--`,
	HTML: '<b>bold</b> <script>alert(1)</script>',
	'an image': '<img src=x onerror=alert(1)>',
	'the end of an attribute': `"'><svg onload=alert(1)>`,
	'the end of a textarea': '</textarea><script>alert(1)</script>',
	'the end of a title': '</title><script>alert(1)</script>',
	'an entity': '&lt;script&gt; &amp;amp; &#x3c;b&#x3e;',
	'a placeholder': '{{brand}} $t(common:brand) %sveltekit.body% %porchlight.lang% $& $1',
	'a NUL byte': 'Ro\0sa',
	'control characters': 'Ro\u001b[31msa\u0007',
	'one word': 'Cher',
	'one letter': 'X',
	'one character': '李',
	'Arabic-Indic digits': '٦٠٤ ٥٥٥ ٠١٩٩',
	'Persian digits': '۶۰۴ ۵۵۵ ۰۱۹۹',
	'Devanagari digits': '६०४ ५५५ ०१९९',
	'Gurmukhi digits': '੬੦੪ ੫੫੫ ੦੧੯੯',
	'full-width digits': '６０４ ５５５ ０１９９',
	'digits of another set': '৬০৪ ৫৫৫ ০১৯৯',
	'an unknown code': 'no-such-code',
	'a name of every object': '__proto__',
	'another name of every object': 'constructor',
	path: '../../etc/passwd',
};

/** Bodies no form of ours would send for this field. */
export function badBodies(field: string): Record<string, string | FormData> {
	const name = encodeURIComponent(field);
	const file = new FormData();
	file.set(field, new File(['<script>alert(1)</script>'], '../evil.html', { type: 'text/html' }));
	const nul = new FormData();
	nul.set(field, 'multi\0part');
	return {
		'no field at all': '',
		'half a surrogate': `${name}=%ED%A0%80`,
		'invalid UTF-8': `${name}=%FF%FE%C0%AF`,
		'half a percent sign': `${name}=%zz%`,
		'repeated a thousand times': `${name}=one&`.repeat(1000),
		'a thousand other fields': Array.from({ length: 1000 }, (_, at) => `f${String(at)}=1`).join('&'),
		'as if it were an object': `${name}[a]=1&${name}[]=2&${name}.b=3&__proto__[x]=1&__proto__=1`,
		'a file': file,
		'multipart with a NUL': nul,
	};
}
