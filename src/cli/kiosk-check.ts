import { BadInput, type Command } from './command.ts';
import { checkKiosk } from './kiosk-recipe/checks.ts';
import { paths } from './kiosk-recipe/files.ts';
import { thisMachine } from './kiosk-recipe/machine.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight kiosk check

Looks at the machine it runs on, as root on the kiosk itself, and says in plain words what is wrong with it as a kiosk
and what to do. Changes nothing. Ends with 1 where something is wrong.

  --address  where Porchlight is; left out: as /${paths.address} says`;

export const kioskCheck: Command = {
	summary: 'say what is wrong with this machine as a kiosk',
	help,
	async run(words) {
		const { values } = readOptions('kiosk check', words, { address: { type: 'string' } });
		const machine = thisMachine();
		const set = /^PORCHLIGHT_ADDRESS=(\S+)$/m.exec(machine.file(paths.address) ?? '')?.[1];
		const address = values.address ?? set;
		if (address === undefined)
			throw new BadInput(
				`This machine is no kiosk: /${paths.address} is missing. See npx porchlight kiosk setup --help`,
			);
		if (!URL.canParse(address)) throw new BadInput(`"${address}" is not an address.`);
		const findings = await checkKiosk(machine, new URL(address).origin, ({ what, wrong }) =>
			console.log(wrong === undefined ? `well   ${what}` : `WRONG  ${what}\n       ${wrong}`),
		);
		const count = findings.filter(({ wrong }) => wrong !== undefined).length;
		console.log(
			count === 0
				? '\nThis kiosk is ready.'
				: `\n${String(count)} of ${String(findings.length)} are to be mended.`,
		);
		return count === 0 ? 0 : 1;
	},
};
