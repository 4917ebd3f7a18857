/** Where an island's script or styles are: in the client build under one hash of them all, or as its source while developing. */
export function islandAddress(name: string, ending: 'js' | 'css' = 'js'): string {
	return import.meta.env.DEV
		? `/src/lib/ui/islands/${name}.island.ts`
		: `/_app/immutable/islands/${name}.${__ISLANDS_HASH__}.${ending}`;
}
