import install from './install.sh?raw';
import kioskBrowser from './kiosk-browser?raw';
import kioskEnv from './kiosk.env?raw';
import kioskService from './porchlight-kiosk.service?raw';
import kioskSession from './kiosk-session?raw';
import enrol from './porchlight-enrol?raw';
import porchlightEnv from './porchlight.env?raw';
import porchlightService from './porchlight.service?raw';
import screen from './screen.conf?raw';
import spool from './var-spool-cups.mount?raw';
import { browserPolicy } from './browser-policy.ts';

export interface Recipe {
	/** Where the screen finds Porchlight, without a slash at the end. */
	address: string;
	/** The program's folder and its Node, where Porchlight runs on the kiosk's own machine; none where it is elsewhere. */
	own?: { program: string; node: string };
}

export const paths = {
	policy: 'etc/chromium/policies/managed/porchlight.json',
	address: 'etc/porchlight/kiosk.env',
	screen: 'etc/systemd/system/porchlight-kiosk.service',
	program: 'etc/systemd/system/porchlight.service',
	spool: 'etc/systemd/system/var-spool-cups.mount',
	session: 'usr/local/lib/porchlight/kiosk-session',
	browser: 'usr/local/lib/porchlight/kiosk-browser',
	device: 'var/lib/porchlight-kiosk/device',
};

/** The files of a kiosk's machine by their path below `/`, with what stands in them. */
export function kioskFiles(recipe: Recipe): Record<string, string> {
	return {
		[paths.policy]: `${JSON.stringify(browserPolicy(recipe.address), null, '\t')}\n`,
		[paths.address]: filled(kioskEnv, recipe),
		[paths.screen]: kioskService,
		[paths.spool]: spool,
		[paths.session]: kioskSession,
		[paths.browser]: kioskBrowser,
		'etc/X11/xorg.conf.d/porchlight.conf': screen,
		'usr/local/sbin/porchlight-enrol': enrol,
		...(recipe.own && {
			[paths.program]: filled(porchlightService, recipe),
			'etc/porchlight/porchlight.env': filled(porchlightEnv, recipe),
		}),
	};
}

/** The script that puts those files in their places. */
export function installScript(recipe: Recipe): string {
	return filled(install, recipe);
}

function filled(template: string, { address, own }: Recipe): string {
	return template
		.replaceAll('@ADDRESS@', address)
		.replaceAll('@PORT@', new URL(address).port || '80')
		.replaceAll('@PROGRAM@', own?.program ?? '')
		.replaceAll('@NODE@', own?.node ?? '');
}
