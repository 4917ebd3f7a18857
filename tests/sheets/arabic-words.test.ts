import { expect, test } from 'vitest';
import type { Block } from '#lib/domain/sheet/sheet.ts';
import { typstPdf } from '#lib/server/gateways/pdf/typst-pdf.ts';
import { arabicWordsRead, arabicWordsSaid } from './arabic-words.ts';
import { fullReceipt } from './people.ts';
import { firstDifference } from './read-pdf.ts';

const gateway = typstPdf();

test.each([
	['fa', 'به شما زنگ می‌زنیم، لازم نیست لطفاً صبر کنید.'],
	['ar', 'نتصل بكم لاحقا في موعد قريب، ولا يلزم شيء آخر.'],
])('a word that is missing, another, or elsewhere in a PDF is found: %s', async (code, sentence) => {
	const sheet = fullReceipt(code);
	const withWords = (text: string) => {
		const added: Block = { kind: 'paragraph', text };
		return { ...sheet, blocks: [added, ...sheet.blocks] };
	};
	const meant = arabicWordsSaid(withWords(sentence)).join(' ');
	const differs = async (text: string) => {
		const drawn = withWords(text);
		const pdf = await gateway.render([drawn], { paper: 'letter', textSize: 16 });
		return firstDifference(arabicWordsRead(pdf, drawn).join(' '), meant);
	};
	expect(await differs(sentence)).toBe('');
	const words = sentence.split(' ');
	expect(await differs(words.filter((_, at) => at !== 2).join(' '))).not.toBe('');
	expect(await differs(words.map((word, at) => (at === 1 ? 'کتاب' : word)).join(' '))).not.toBe('');
	expect(await differs(words.map((_, at) => words[at ^ 1] ?? '').join(' '))).not.toBe('');
	// One letter with other dots.
	expect(await differs(sentence.replace('ن', 'ت'))).not.toBe('');
});
