/** Where an island's script is: in the client build under one hash of them all, or as its source while developing. */
export function islandAddress(name: string): string {
	return import.meta.env.DEV
		? `/src/lib/ui/islands/${name}.island.ts`
		: `/_app/immutable/islands/${name}.${__ISLANDS_HASH__}.js`;
}
