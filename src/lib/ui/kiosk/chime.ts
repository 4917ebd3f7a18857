/** Two soft notes that a hearing aid hears too, one after the other: when each begins and how high it is. */
const notes = [
	{ at: 0, hertz: 660 },
	{ at: 0.28, hertz: 880 },
];
const length = 0.6;
/** After the last note, or where none may be heard. */
const longest = 1500;

/** Whether somebody is speaking into the microphone, which must not hear us. */
let recording = false;
// The settings' page is drawn on the server first, where there is no document.
globalThis.document?.addEventListener('porchlight:recording', (event) => {
	recording = (event as CustomEvent<{ on: boolean }>).detail.on;
});

/**
 * Sounds a chime that asks for attention, at a loudness from 0 to 1; whoever speaks on this page is told and waits for
 * its end (ACCESSIBILITY V06). Where the browser lets no page sound before somebody has touched it, nothing is heard.
 */
export function chime(loudness: number): void {
	if (recording) return;
	const tell = (on: boolean) =>
		document.dispatchEvent(new CustomEvent('porchlight:chime', { detail: { on } }));
	tell(true);
	let left = notes.length;
	const context = new AudioContext();
	for (const { at, hertz } of notes) {
		const sound = context.createOscillator();
		const strength = context.createGain();
		const start = context.currentTime + at;
		sound.frequency.value = hertz;
		strength.gain.setValueAtTime(0, start);
		strength.gain.linearRampToValueAtTime(loudness * 0.5, start + 0.03);
		strength.gain.exponentialRampToValueAtTime(0.001, start + length);
		sound.connect(strength).connect(context.destination);
		sound.start(start);
		sound.stop(start + length);
		sound.onended = () => {
			left -= 1;
			if (left === 0) tell(false);
		};
	}
	// A browser lets a page have only so many of these at once.
	setTimeout(() => {
		void context.close();
		if (left > 0) tell(false);
		left = 0;
	}, longest);
}
