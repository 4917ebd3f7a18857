import { describe, expect, test } from 'vitest';
import { suggestedNeeds } from '#lib/domain/need-suggestion.ts';
import { languages } from './languages.ts';
import { spokenWords } from './spoken-words.ts';

/**
 * What people say who are in danger; much of it is said with a "not", which must not be heard as "there is none".
 * "I do not feel safe at home", "I do not want to live any more", "No problem with food, but I am afraid of my son".
 */
const said: Record<string, [notSafe: string, noLonger: string, afraid: string]> = {
	en: [
		'I do not feel safe at home.',
		'I don’t want to live any more.',
		'No problem with food, but I am afraid of my son.',
	],
	fr: [
		'Je ne me sens pas en sécurité chez moi.',
		'Je ne veux plus vivre.',
		'Aucun problème de nourriture, mais j’ai peur de mon fils.',
	],
	pa: ['ਮੈਂ ਘਰ ਵਿੱਚ ਸੁਰੱਖਿਅਤ ਨਹੀਂ ਹਾਂ।', 'ਮੈਂ ਹੋਰ ਜੀਣਾ ਨਹੀਂ ਚਾਹੁੰਦੀ।', 'ਖਾਣੇ ਦੀ ਕੋਈ ਦਿੱਕਤ ਨਹੀਂ, ਪਰ ਮੈਨੂੰ ਆਪਣੇ ਪੁੱਤਰ ਤੋਂ ਡਰ ਲੱਗਦਾ ਹੈ।'],
	'zh-Hant': ['我喺屋企唔安全。', '我唔想再生存落去。', '食飯沒有問題，但是我怕我個仔。'],
	'zh-Hans': ['我在家里不安全。', '我不想活了。', '吃饭没有问题，但是我怕我儿子。'],
	fa: [
		'در خانه احساس امنیت نمی‌کنم.',
		'دیگر نمی‌خواهم زنده بمانم.',
		'با غذا مشکلی ندارم، اما از پسرم می‌ترسم.',
	],
	ar: ['لا أشعر بالأمان في البيت.', 'لا أريد أن أعيش بعد الآن.', 'لا مشكلة في الطعام، لكن أخاف من ابني.'],
	ko: ['집에서 안전하지 않아요.', '더 이상 살고 싶지 않아요.', '음식은 문제없어요. 그런데 아들이 무서워요.'],
	tl: [
		'Hindi ako ligtas sa bahay.',
		'Ayoko nang mabuhay.',
		'Walang problema sa pagkain, pero takot ako sa anak ko.',
	],
	vi: [
		'Tôi không an toàn ở nhà.',
		'Tôi không muốn sống nữa.',
		'Thức ăn thì không cần, nhưng tôi sợ con trai tôi.',
	],
	es: [
		'No me siento segura en mi casa.',
		'Ya no quiero vivir.',
		'No tengo problema con la comida, pero tengo miedo de mi hijo.',
	],
	hi: ['मैं घर में सुरक्षित नहीं हूँ।', 'मैं और जीना नहीं चाहती।', 'खाने की कोई दिक्कत नहीं, लेकिन मुझे अपने बेटे से डर लगता है।'],
};

describe.each(languages.map(({ code }) => code))('%s', (language) => {
	test.each([0, 1, 2])('words of danger are heard, said with a “not” or after one (%i)', (which) => {
		expect(suggestedNeeds(said[language]?.[which] ?? '', spokenWords(language))).toContain('safety');
	});
});
