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
		console.error(sentenceOf(error));
		return 1;
	}
}

/** Problems that say in one line what to do; known by name, because the server is a bundle of its own. */
const plain = new Set([
	'BadEnvironment',
	'BadHubKey',
	'BadManifest',
	'DataFolderInUse',
	'EmbeddedUnavailable',
	'MigrationProblem',
	'UnfitDatabase',
	'WrongDataFolder',
]);

function sentenceOf(error: Error & { code?: string; port?: number }): string {
	if (error instanceof BadInput || plain.has(error.name)) return error.message;
	if (error.code === 'EADDRINUSE') {
		return `Another program listens on port ${String(error.port)} already. Set PORT to another number.`;
	}
	return `${error.name}: ${error.message}`;
}
