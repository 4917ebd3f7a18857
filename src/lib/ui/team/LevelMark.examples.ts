import { needLevels } from '#lib/domain/need.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import LevelMark from './LevelMark.svelte';

export const examples = examplesOf(
	LevelMark,
	Object.fromEntries(needLevels.map((level) => [level, { level }])),
);
