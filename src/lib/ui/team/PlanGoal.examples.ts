import { createRawSnippet } from 'svelte';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import PlanGoal from './PlanGoal.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What is to be done for it.</p>' }));
const sing = {
	goal: { id: 'goal-1', words: 'I want to sing again.', importance: 9, confidence: 6 },
	number: 1,
	children,
};
const edit = '/team/cases/1/prescription/goals/goal-1';

export const examples = examplesOf(PlanGoal, {
	'being written': { ...sing, edit },
	'issued, never scored': { ...sing, goal: { ...sing.goal, importance: null, confidence: null } },
	'in words from right to left': {
		...sing,
		goal: { ...sing.goal, words: 'می‌خواهم دوباره آواز بخوانم.' },
		edit,
	},
	'words that cannot break': { ...sing, goal: { ...sing.goal, words: hardNames.unbroken.repeat(7) }, edit },
});
