/** Another Porchlight works on this data folder. */
export class DataFolderInUse extends Error {
	override readonly name = 'DataFolderInUse';
	constructor(dataFolder: string) {
		super(`Another Porchlight is running on the data folder ${dataFolder}. Nothing was changed.`);
	}
}

/** The PostgreSQL inside cannot run here; the message says in one line why and what to do. */
export class EmbeddedUnavailable extends Error {
	override readonly name = 'EmbeddedUnavailable';
}
