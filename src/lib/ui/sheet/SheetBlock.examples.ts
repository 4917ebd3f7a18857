import type { Block } from '#lib/domain/sheet/sheet.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SheetBlock from './SheetBlock.svelte';

const at = (level: number, block: Block) => ({ block, level });

// Every kind of block in its place: `SheetView.examples.ts`.
export const examples = examplesOf(
	SheetBlock,
	{
		'a paragraph': at(2, { kind: 'paragraph', text: 'Rosa calls you by Wednesday, November 25.' }),
		'a paragraph from right to left': at(2, { kind: 'paragraph', text: hardNames.rightToLeft }),
		'words that cannot break': at(2, { kind: 'paragraph', text: hardNames.unbroken }),
		'a goal of one letter': at(2, { kind: 'goal', label: 'Goal 1', words: hardNames.oneLetter, facts: [] }),
	},
	{ languages: ['en'] },
);
