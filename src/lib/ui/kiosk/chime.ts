/** Two soft notes that a hearing aid hears too, one after the other: when each begins and how high it is. */
const notes = [
	{ at: 0, hertz: 660 },
	{ at: 0.28, hertz: 880 },
];
const length = 0.6;

/**
 * Sounds a chime that asks for attention, at a loudness from 0 to 1. Where the browser lets no page sound before
 * somebody has touched it, nothing is heard and nothing waits for it.
 */
export function chime(loudness: number): void {
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
	}
	// After the last note; a browser lets a page have only so many of these at once.
	setTimeout(() => void context.close(), 1500);
}
