/**
 * Tells this page and the server that a headset went in or out, as `porchlight:headset` and as `headset` of
 * `/listen`. Whoever has to do something some time after it was pulled out listens to the event.
 */
export async function tellHeadset(inside: boolean): Promise<void> {
	document.dispatchEvent(new CustomEvent('porchlight:headset', { detail: { in: inside } }));
	const [, language = ''] = location.pathname.split('/');
	const body = new URLSearchParams({ headset: inside ? 'in' : 'out' });
	// The page itself knows already.
	await fetch(`/${language}/listen`, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(
		() => undefined,
	);
}

const isHeadset = ({ label }: MediaDeviceInfo) => /head(set|phone)|ear(phone|bud)/i.test(label);

/**
 * Hears of a headset from the browser, beside the key codes that a pad's own jack sends. Browsers say little: without
 * leave to use the microphone a device has no name and all of a kind are one, and what is plugged into a computer's
 * own jack is the same device as its loudspeaker. So a headset counts as in by its name only, and as out when it or
 * all that could sound has gone.
 */
export function watchHeadset(changed: (inside: boolean) => void): void {
	if (!('mediaDevices' in navigator)) return;
	const { mediaDevices } = navigator;
	const outputs = async () =>
		(await mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput');
	let known = outputs();
	mediaDevices.addEventListener('devicechange', () => {
		const before = known;
		known = outputs();
		void Promise.all([before, known]).then(([old, now]) => {
			const without = (some: MediaDeviceInfo[]) => (one: MediaDeviceInfo) =>
				!some.some(({ deviceId, label }) => deviceId === one.deviceId && label === one.label);
			if ((now.length === 0 && old.length > 0) || old.filter(without(now)).some(isHeadset)) changed(false);
			else if (now.filter(without(old)).some(isHeadset)) changed(true);
		});
	});
}
