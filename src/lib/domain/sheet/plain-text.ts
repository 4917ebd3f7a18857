import { unmarked } from '../borrowed.ts';
import { counted, type Block, type Digits, type Fact, type Phone, type Sheet } from './sheet.ts';

const factLine = ({ label, value }: Fact) => `${label} ${value}`;
const phoneLine = ({ label, number }: Phone) => `${label} ${number}`.trim();

function linesOf(block: Block, digits: Digits): string[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
		case 'notice':
			return [block.text];
		case 'line':
			return [`${block.before} ${block.number}${block.after}`];
		case 'list':
			return block.items.map((item) => `• ${item}`);
		case 'steps':
			return block.items.map((item, index) => `${counted(index + 1, digits)}. ${item}`);
		case 'facts':
			return block.facts.map(factLine);
		case 'reference':
			return [`${block.label} ${block.code}`, block.hint];
		case 'phones':
			return block.phones.map(phoneLine);
		case 'goal':
			return [block.label, block.words, ...block.facts.map(factLine)];
		case 'resource':
			return [block.name, ...block.phones.map(phoneLine), block.text, ...block.facts.map(factLine)];
		case 'action':
			return [`${block.number} ${block.text}`, ...block.phones.map(phoneLine), ...block.facts.map(factLine)];
		case 'write-in':
			return [block.label, ...Array.from({ length: block.lines }, () => '_'.repeat(40))];
		case 'ticks':
			return [block.label ?? '', ...block.answers.map((answer) => `[ ] ${answer}`)];
		case 'page-break':
			return [];
	}
}

/** A sheet as plain text: the same words in the same order as on paper, a blank line between blocks. */
export function plainText(sheet: Sheet): string {
	const parts = [[sheet.from], [sheet.title], ...sheet.blocks.map((block) => linesOf(block, sheet.digits))]
		.map((lines) => lines.filter((line) => line).join('\n'))
		.filter((lines) => lines);
	return unmarked(parts.join('\n\n'));
}
