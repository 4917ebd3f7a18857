import { kioskFiles, paths } from './files.ts';
import type { Machine } from './machine.ts';

/** What was looked at, and where it is not well, what is wrong and what to do, in plain words. */
export interface Finding {
	what: string;
	wrong?: string;
}

type Check = [what: string, look: (machine: Machine, address: string) => Promise<string | undefined>];

const programs = (machine: Machine, names: string[]) =>
	Promise.all(names.map(async (name) => ((await machine.says('which', name)) ? [] : [name]))).then(
		(missing) => missing.flat(),
	);

const unit = async (machine: Machine, name: string) =>
	(await machine.says('systemctl', 'is-active', name)) === 'active';

const checks: Check[] = [
	[
		'the programs of a screen are installed',
		async (machine) => {
			const missing = await programs(machine, ['chromium', 'X', 'xinit', 'matchbox-window-manager', 'curl']);
			return missing.length > 0 ? `${missing.join(', ')} missing. Run install.sh once more.` : undefined;
		},
	],
	[
		'the browser’s policies are ours',
		async (machine, address) => {
			const found = machine.file(paths.policy);
			if (found === undefined) return `/${paths.policy} is missing. Run install.sh once more.`;
			return found === kioskFiles({ address })[paths.policy]
				? undefined
				: `/${paths.policy} was changed, or is for another address than ${address}. Run install.sh once more.`;
		},
	],
	[
		'what a browser keeps is kept in memory',
		async (machine) => {
			const kind = await machine.says('stat', '--file-system', '--format', '%T', '/run');
			return kind === 'tmpfs' ? undefined : '/run lies on a disk. A kiosk’s browser must keep nothing there.';
		},
	],
	[
		'pages wait for the printer in memory',
		async (machine) => {
			const kind = await machine.says('stat', '--file-system', '--format', '%T', '/var/spool/cups');
			return kind === 'tmpfs'
				? undefined
				: '/var/spool/cups lies on a disk, where printed names stay. Run: systemctl enable --now var-spool-cups.mount';
		},
	],
	[
		'memory is never written to a disk',
		async (machine) => {
			const swaps = (machine.file('proc/swaps') ?? '').split('\n').slice(1);
			const disks = swaps.filter((line) => line.trim() && !/^\/dev\/(zram|dm-)/.test(line));
			return disks.length > 0
				? 'There is swap on a disk. Take it away (swapoff -a, and its line in /etc/fstab), or use zram.'
				: undefined;
		},
	],
	[
		'the screen’s service runs',
		async (machine) =>
			(await unit(machine, 'porchlight-kiosk.service'))
				? undefined
				: 'The screen is not running. Start the machine again, or see: journalctl -u porchlight-kiosk',
	],
	[
		'Porchlight answers',
		async (machine, address) => {
			const status = await machine.answers(`${address}/health/ready`);
			if (status === 200) return undefined;
			return status === undefined
				? `Nothing answers at ${address}. Is the network plugged in? Does Porchlight run there?`
				: `Porchlight at ${address} is there, but not ready (${String(status)}).`;
		},
	],
	[
		'the screen is enrolled as a kiosk',
		async (machine) =>
			machine.has(paths.device)
				? undefined
				: 'Make a one-time address under "Sites" at the team desk, then run: porchlight-enrol <address>',
	],
	[
		'there is a printer, and it takes pages',
		async (machine) => {
			const name = /: (\S+)$/.exec((await machine.says('lpstat', '-d')) ?? '')?.[1];
			if (!name)
				return 'No printer is the usual one. Add one at http://localhost:631 and make it the default.';
			const state = (await machine.says('lpstat', '-p', name)) ?? '';
			return / disabled /.test(state)
				? `The printer ${name} is switched off. Run: cupsenable ${name}`
				: undefined;
		},
	],
	[
		'there is something to hear with',
		async (machine) =>
			/^ *\d+ \[/m.test(machine.file('proc/asound/cards') ?? '')
				? undefined
				: 'There is no sound card. Pages cannot be read aloud here; the screen says so to people.',
	],
	[
		'the clock is right',
		async (machine) =>
			(await machine.says('timedatectl', 'show', '--property', 'NTPSynchronized', '--value')) !== 'yes'
				? 'The clock is not set by the network. A wrong day would be printed. See: timedatectl'
				: undefined,
	],
];

/** Everything that makes a machine a kiosk, looked at one after the other; `tell` hears each as it is known. */
export async function checkKiosk(
	machine: Machine,
	address: string,
	tell: (finding: Finding) => void,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const [what, look] of checks) {
		const finding = { what, wrong: await look(machine, address) };
		tell(finding);
		findings.push(finding);
	}
	return findings;
}
