import { expect, test } from 'vitest';
import { putTone } from './tones.ts';
import { insert, type Typing } from './edit.ts';

const marks: Record<string, string> = {
	s: '\u0301',
	f: '\u0300',
	r: '\u0309',
	x: '\u0303',
	j: '\u0323',
	z: '',
};
const at = (marked: string): Typing => {
	const start = marked.indexOf('|');
	return { text: marked.replace('|', ''), start, end: start };
};
const shown = ({ text, start }: Typing) => `${text.slice(0, start)}|${text.slice(start)}`;
/** Types letters; a tone's letter in `<>` presses its key. */
const typed = (from: string, keys: string) =>
	shown(
		[...keys.matchAll(/<(.)>|./gu)].reduce(
			(now, [key, tone]) => (tone ? putTone(now, marks[tone] ?? '', 120) : insert(now, key, 120)),
			at(from),
		),
	);

test.each([
	['|', 'Nguyê<x>n Thi<j> Hương', 'Nguyễn Thị Hương|'],
	['|', 'Nguyên<x>', 'Nguyễn|'],
	['|', 'Nguyen<s>', 'Nguyén|'],
	['|', 'Hoa<f>', 'Hòa|'],
	['|', 'Thuy<s>', 'Thúy|'],
	['|', 'cua<r>', 'của|'],
	['|', 'quy<s>', 'quý|'],
	['|', 'gia<f>', 'già|'],
	['|', 'gi<f>', 'gì|'],
	['|', 'ngoai<f>', 'ngoài|'],
	['|', 'hoang<f>', 'hoàng|'],
	['|', 'ĐĂ<j>NG', 'ĐẶNG|'],
	['|', 'Trâ<f>n', 'Trần|'],
	['|', 'a<s><s>', 'a|'],
	['|', 'a<s><f>', 'à|'],
	['|', 'â<s><z>', 'â|'],
	['|', 'ho<f>a<s>', 'hóa|'],
	['|', 'ng<s>', 'ng|'],
	['|', '<s>', '|'],
	['|', 'an <s>', 'an |'],
	['Tha|nh', '<s>', 'Thá|nh'],
	['Tháo|nh', '<s>', 'Thao|nh'],
	['Lan|', ' Ha<f>', 'Lan Hà|'],
])('from %s the keys %s make %s', (from, keys, after) => {
	expect(typed(from, keys)).toBe(after);
	expect(typed(from, keys)).toBe(after.normalize('NFC'));
});
