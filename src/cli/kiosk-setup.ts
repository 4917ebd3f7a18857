import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput, type Command } from './command.ts';
import { installScript, kioskFiles, type Recipe } from './kiosk-recipe/files.ts';
import { readOptions } from './read-options.ts';

const help = `npx porchlight kiosk setup ./kiosk
npx porchlight kiosk setup ./kiosk --address https://help.example.org

Writes into a new folder what a Debian machine with Chromium needs to be a kiosk: the units of its screen and, without
--address, of a Porchlight of its own; the browser's flags and managed policies; a script that installs them all.
Nothing on this machine is changed. Then, on the kiosk, as root: sh kiosk/install.sh

  --address  where Porchlight is already, with https; left out: it runs on the kiosk's own machine,
             at http://127.0.0.1:3000, from the folder that it is in now
  --port     another port than 3000, where it runs on the kiosk's own machine`;

export const kioskSetup: Command = {
	summary: 'write what a Debian machine needs to be a kiosk',
	help,
	run(words, root) {
		const { folder, recipe } = read(words, root);
		for (const [path, content] of Object.entries(kioskFiles(recipe)))
			write(join(folder, 'files', path), content);
		write(join(folder, 'install.sh'), installScript(recipe));
		console.log(`${folder} holds a kiosk that shows ${recipe.address}.`);
		console.log(`Read it, take it to the kiosk, and run there as root: sh ${join(folder, 'install.sh')}`);
		return Promise.resolve(0);
	},
};

function write(file: string, content: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

function read(words: string[], root: string): { folder: string; recipe: Recipe } {
	const options = { address: { type: 'string' }, port: { type: 'string' } } as const;
	const { values, positionals } = readOptions('kiosk setup', words, options, true);
	const [folder, ...more] = positionals;
	if (!folder || more.length > 0) throw new BadInput('Say which folder: npx porchlight kiosk setup <folder>');
	if (existsSync(folder) && readdirSync(folder).length > 0)
		throw new BadInput(`${folder} is not empty. Nothing was written; name a new folder.`);
	const { address, port } = values;
	if (address === undefined) {
		if (!/^\d{1,5}$/.test(port ?? '3000') || Number(port ?? 3000) > 65_535)
			throw new BadInput('--port must be a number from 1 to 65535.');
		if (/\s/.test(root))
			throw new BadInput(`systemd cannot run Porchlight from ${root}: its path has a space. Move it first.`);
		const own = { program: root, node: process.execPath };
		return { folder, recipe: { address: `http://127.0.0.1:${port ?? '3000'}`, own } };
	}
	if (port !== undefined)
		throw new BadInput('--port is for a Porchlight on the kiosk itself, without --address.');
	return { folder, recipe: { address: originOf(address) } };
}

/** An address over the network has https: without it the microphone does not work, and names could be read on the way. */
function originOf(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || url.protocol !== 'https:' || url.pathname !== '/' || url.search || url.hash || url.username)
		throw new BadInput('--address must be one such as https://help.example.org, without a path.');
	return url.origin;
}
