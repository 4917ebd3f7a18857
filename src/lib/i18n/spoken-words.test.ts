import { describe, expect, test } from 'vitest';
import { suggestedNeeds } from '#lib/domain/need-suggestion.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { spokenChoices } from '#lib/domain/spoken-choice.ts';
import { translator } from './catalogue.ts';
import { languages } from './languages.ts';
import { spokenWords } from './spoken-words.ts';

/** A field's choices as they stand on the screen. */
function onScreen(language: string, question: string, name: string, many = false) {
	const field = questions.find(({ id }) => id === question)?.fields.find((one) => one.name === name);
	const t = translator(language);
	const choices = (field?.options ?? []).map((code) => ({
		code,
		label: t(`questions:${question}.${name}.${code}`),
	}));
	return { choices, many };
}

/** What people say, by language: a choice by its words, by a synonym, by its number, "no", "not sure", two needs. */
const answers: Record<
	string,
	[byWord: string, second: string, no: string, unsure: string, foodAndMoney: string]
> = {
	en: [
		'Well, by PHONE please.',
		'The second one.',
		'No, thank you.',
		'I am not sure.',
		'food and also money',
	],
	fr: [
		'Euh, par telephone, s’il vous plaît.',
		'Le deuxième.',
		'Non merci.',
		'Je ne sais pas.',
		'la nourriture et l’argent',
	],
	pa: ['ਮੈਨੂੰ ਫੋਨ ਕਰੋ ਜੀ।', 'ਦੂਜਾ।', 'ਨਹੀਂ ਜੀ।', 'ਮੈਨੂੰ ਪੱਕਾ ਪਤਾ ਨਹੀਂ।', 'ਖਾਣਾ ਤੇ ਪੈਸੇ'],
	'zh-Hant': ['打電話給我吧。', '第二個。', '唔好。', '我不確定。', '食物同埋錢'],
	'zh-Hans': ['请打电话给我。', '第二个。', '不用。', '我不确定。', '吃饭和钱'],
	fa: ['لطفاً با تلفن.', 'دومی.', 'نه.', 'مطمئن نیستم.', 'غذا و پول'],
	ar: ['بالهاتف من فضلك.', 'الثاني.', 'لا، شكرا.', 'لا أعرف.', 'الطعام والمال'],
	ko: ['전화로 해 주세요.', '두 번째요.', '아니요.', '잘 모르겠어요.', '음식하고 돈이요'],
	tl: ['Sa telepono po.', 'Ang pangalawa.', 'Hindi po.', 'Hindi ko alam.', 'pagkain at pera'],
	vi: ['Gọi điện thoại cho tôi.', 'Cái thứ hai.', 'Dạ không.', 'Tôi không chắc.', 'thức ăn và tiền'],
	es: [
		'Por telefono, por favor.',
		'El segundo.',
		'No, gracias.',
		'No estoy segura.',
		'la comida y el dinero',
	],
	hi: ['मुझे फोन कीजिए।', 'दूसरा।', 'जी नहीं।', 'मुझे पक्का नहीं पता।', 'खाना और पैसे'],
};

const told: Record<string, [lonelyAndHungry: string, noProblem: string, danger: string]> = {
	en: [
		'I am so lonely since my move, and often hungry',
		'I have no problem with food, but I am lonely',
		'My son hits me.',
	],
	fr: [
		'Je me sens seule et j’ai faim',
		'Aucun problème de nourriture, mais je suis seule',
		'Mon fils me frappe.',
	],
	pa: ['ਮੈਂ ਬਹੁਤ ਇਕੱਲੀ ਹਾਂ ਅਤੇ ਭੁੱਖ ਲੱਗਦੀ ਹੈ', 'ਖਾਣੇ ਦੀ ਕੋਈ ਦਿੱਕਤ ਨਹੀਂ, ਪਰ ਮੈਂ ਇਕੱਲਾ ਹਾਂ', 'ਮੇਰਾ ਪੁੱਤਰ ਮੈਨੂੰ ਮਾਰਦਾ ਹੈ।'],
	'zh-Hant': ['我覺得好孤單，成日肚餓', '食飯沒有問題，但是我很寂寞', '我個仔打我。'],
	'zh-Hans': ['我很孤单，经常吃不饱，饿', '吃饭没有问题，但是我很寂寞', '我儿子打我。'],
	fa: ['خیلی تنها هستم و گرسنه‌ام', 'با غذا مشکلی ندارم، اما تنها هستم', 'پسرم کتکم می‌زند.'],
	ar: ['أنا وحيدة جدا وجائعة', 'لا أحتاج إلى طعام، لكن أنا وحيد', 'ابني يضربني.'],
	ko: ['너무 외롭고 배가 고파요', '음식은 문제없어요. 그런데 외로워요', '아들이 저를 때려요.'],
	tl: [
		'Nag-iisa po ako at gutom',
		'Walang problema sa pagkain, pero nag-iisa ako',
		'Sinasaktan ako ng anak ko.',
	],
	vi: ['Tôi cô đơn lắm và hay đói', 'Thức ăn thì không cần, nhưng tôi cô đơn', 'Con trai đánh tôi.'],
	es: [
		'Estoy muy sola y tengo hambre',
		'No tengo problema con la comida, pero estoy solo',
		'Mi hijo me pega.',
	],
	hi: ['मैं बहुत अकेली हूँ और भूख लगती है', 'खाने की कोई दिक्कत नहीं, लेकिन मैं अकेला हूँ', 'मेरा बेटा मुझे मारता है।'],
};

describe.each(languages.map(({ code }) => code))('%s', (language) => {
	const spoken = spokenWords(language);
	const [byWord, second, no, unsure, foodAndMoney] = answers[language] ?? ['', '', '', '', ''];

	test('a choice by what people call it, by its number, and the words of the screen', () => {
		const ways = onScreen(language, 'reach-by', 'reach-by');
		expect(spokenChoices(byWord, ways, spoken)).toEqual(['phone']);
		expect(spokenChoices(second, ways, spoken)).toEqual(['relative']);
		for (const { code, label } of ways.choices)
			expect(spokenChoices(label, ways, spoken), label).toEqual([code]);
	});

	test('no and not sure are told apart', () => {
		const interpreter = onScreen(language, 'language', 'interpreter');
		expect(spokenChoices(no, interpreter, spoken)).toEqual(['no']);
		expect(spokenChoices(unsure, interpreter, spoken)).toEqual(['not-sure']);
	});

	test('several where several may be chosen, none where it must be one', () => {
		const needs = onScreen(language, 'needs', 'needs', true);
		expect(spokenChoices(foodAndMoney, needs, spoken)).toEqual(['food', 'money']);
		expect(spokenChoices(foodAndMoney, { ...needs, many: false }, spoken)).toEqual([]);
		expect(spokenChoices('zzz', needs, spoken)).toEqual([]);
	});

	test('own words speak of needs, unless they say that there is none', () => {
		const [needs, noProblem, danger] = told[language] ?? ['', '', ''];
		expect(suggestedNeeds(needs, spoken)).toEqual(expect.arrayContaining(['food', 'company']));
		expect(suggestedNeeds(needs, spoken)).not.toContain('safety');
		expect(suggestedNeeds(noProblem, spoken)).toEqual(['company']);
		expect(suggestedNeeds(danger, spoken)).toContain('safety');
	});
});

test('what is said against a choice does not choose it', () => {
	const ways = onScreen('en', 'reach-by', 'reach-by');
	expect(spokenChoices('Not by phone', ways, spokenWords('en'))).toEqual([]);
	expect(spokenChoices('phone or letter', ways, spokenWords('en'))).toEqual([]);
});
