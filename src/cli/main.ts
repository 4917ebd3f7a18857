import { BadInput } from './command.ts';
import { commands } from './commands.ts';

const usage = `Porchlight, a front door to social prescribing.

  npx porchlight <command> [options]

${Object.entries(commands)
	.map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)
	.join('\n')}

Every command has --help.`;

/** Runs one command; answers the exit code. Bad input is one clear line, exit code 1, and nothing changed. */
export async function main(words: string[], root: string): Promise<number> {
	const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((known) => known in commands);
	const command = name === undefined ? undefined : commands[name];
	if (name === undefined || !command) {
		const asked = words.length === 0 || words[0] === '--help' || words[0] === 'help';
		(asked ? console.log : console.error)(
			asked ? usage : `There is no command "${words.join(' ')}".\n\n${usage}`,
		);
		return asked ? 0 : 1;
	}
	const rest = words.slice(name.split(' ').length);
	if (rest.includes('--help')) {
		console.log(command.help);
		return 0;
	}
	try {
		return await command.run(rest, root);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		console.error(error instanceof BadInput ? error.message : `${error.name}: ${error.message}`);
		return 1;
	}
}
