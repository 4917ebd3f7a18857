import type { Examples } from '#lib/ui/examples.ts';

type Load = () => Promise<Examples<object>>;

/** Every component's named examples by the component's file below `lib/ui`; none in what is shipped. */
const files: Record<string, Load> = __GALLERY__
	? import.meta.glob<Examples<object>>('/src/lib/ui/**/*.examples.ts', { import: 'examples' })
	: {};

/** How to load each component's examples, by its file below `lib/ui` without its ending. */
export const everyExample: ReadonlyMap<string, Load> = new Map(
	Object.entries(files).map(([file, load]) => [
		file.replace('/src/lib/ui/', '').replace('.examples.ts', ''),
		load,
	]),
);
