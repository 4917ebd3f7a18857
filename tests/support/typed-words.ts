/** What somebody types who has a long name and much to say: fills every empty field of a page. */
export interface TypedWords {
	name: string;
	words: string;
}

const name = (person: string, words: string): TypedWords => ({ name: person, words });

/**
 * By the page's language, in its script. At home other Chinese and Korean letters than those of our own words are
 * drawn by the person's own system (`.config/letters.ts`), which is not ours to look at.
 */
export const typedWords: Record<string, TypedWords> = {
	en: name(
		'Margaret-Anne Featherstone',
		'Somebody should telephone my daughter-in-law about the appointments.\nThank you very much.',
	),
	fr: name(
		'Marie-Antoinette Desrochers-Bélanger',
		'J’aimerais qu’on m’accompagne à mes rendez-vous chez l’oculiste.\nJe vous en remercie.',
	),
	pa: name('ਗੁਰਸ਼ਰਨਜੀਤ ਕੌਰ ਧਾਲੀਵਾਲ', 'ਮੈਨੂੰ ਡਾਕਟਰ ਕੋਲ ਲੈ ਜਾਣ ਲਈ ਕਿਸੇ ਦੀ ਲੋੜ ਹੈ।\nਬਹੁਤ ਧੰਨਵਾਦ।'),
	'zh-Hant': name('文英美', '我需要有人和我一起去看醫生。\n請打電話給我的家人。'),
	'zh-Hans': name('文英美', '我需要有人和我一起去看医生。\n请打电话给我的家人。'),
	fa: name('فریده‌خانم رضایی‌نژاد اصفهانی', 'می‌خواهم کسی همراه من پیش چشم‌پزشک بیاید.\nبسیار سپاسگزارم.'),
	ar: name(
		'عبدالرحمن المصطفى الخوارزمي',
		'أحتاج إلى من يرافقني إلى طبيب العيون في المستشفى.\nشكرا جزيلا لكم.',
	),
	ko: name('이수정', '병원에 같이 갈 사람이 필요합니다.\n가족에게 전화해 주세요.'),
	tl: name(
		'Maria Guadalupe Pinagpala-Magsaysay',
		'Kailangan ko po ng makakasama sa pagpapatingin sa espesyalista.\nMaraming salamat po.',
	),
	vi: name(
		'Nguyễn Thị Thuỳ Dương Quỳnh Hương',
		'Tôi cần người đi cùng tôi đến bác sĩ chuyên khoa mắt.\nCảm ơn quý vị.',
	),
	es: name(
		'María Guadalupe Hernández-Villavicencio',
		'Necesito que alguien me acompañe a la oftalmóloga.\nSe lo agradezco muchísimo.',
	),
	hi: name('राजेश्वरी श्रीनिवासन त्रिपाठी', 'मुझे आँखों के डॉक्टर के पास ले जाने के लिए किसी की ज़रूरत है।\nबहुत धन्यवाद।'),
};

/** Types into every empty field, as the page's own script would see it typed; runs in the page. */
export function typeIntoFields(typed: TypedWords): void {
	const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'main textarea, main input:not([type=hidden], [type=radio], [type=checkbox])',
	);
	for (const field of fields) {
		if (field.value !== '') continue;
		field.value =
			field.inputMode === 'tel'
				? '+1 (604) 555-0123'
				: field instanceof HTMLTextAreaElement
					? typed.words
					: typed.name;
	}
}
