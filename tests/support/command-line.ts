import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

export interface Ran {
	code: number;
	said: string;
	complained: string;
}

/** Runs a command as `npx porchlight …` does, in this process, and keeps what it prints. */
export async function runCommand(words: string[], environment: Record<string, string> = {}): Promise<Ran> {
	const said: string[] = [];
	const complained: string[] = [];
	const spies = [
		vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line)),
		vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line)),
		vi.spyOn(process.stderr, 'write').mockReturnValue(true),
	];
	vi.stubEnv('DATABASE_URL', '');
	for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
	try {
		const code = await main(words, process.cwd());
		return { code, said: said.join('\n'), complained: complained.join('\n') };
	} finally {
		for (const spy of spies) spy.mockRestore();
		vi.unstubAllEnvs();
	}
}
