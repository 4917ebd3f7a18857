/**
 * How long a page waits for what was said to be written down, in ms, before it says that other ways are open, within
 * three seconds; it never closes them.
 */
export const writingPatienceMs = 2500;

/** A way of recording that we take: what browsers call it, and how its files begin. */
interface RecordedKind {
	/** As a recorder is asked for it. */
	recorder: string;
	contentType: string;
	/** As a file of it ends: services tell kinds of sound apart by that. */
	ending: string;
	begins: RegExp;
}

/** In the order in which a browser is asked: Opus in WebM, and what Apple's browsers have instead. */
const recordedKinds: readonly RecordedKind[] = [
	{
		recorder: 'audio/webm;codecs=opus',
		contentType: 'audio/webm',
		ending: 'webm',
		begins: /^\x1a\x45\xdf\xa3/,
	},
	// Its first four bytes say how long its first part is.
	{ recorder: 'audio/mp4', contentType: 'audio/mp4', ending: 'mp4', begins: /^[^]{4}ftyp/ },
];

/** What this browser records, of the kinds that we take; undefined where it records none of them. */
export function recorderKind(isSupported: (recorder: string) => boolean): RecordedKind | undefined {
	return recordedKinds.find(({ recorder }) => isSupported(recorder));
}

/** The kind of a recording, as its sender names it and as its bytes begin; undefined where that is none of ours. */
export function kindOfRecording(contentType: string, bytes: Uint8Array): RecordedKind | undefined {
	const named = contentType.split(';')[0]?.trim().toLowerCase();
	const start = String.fromCharCode(...bytes.subarray(0, 12));
	return recordedKinds.find((kind) => kind.contentType === named && kind.begins.test(start));
}
