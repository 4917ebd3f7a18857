import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildBarePage } from './bench-bare-page.ts';
import { compare, rounds } from './bench-compare.ts';
import {
	cpuFigure,
	memoryFigure,
	readyFigure,
	requestsFigure,
	tableOf,
	weightFigure,
	type Figure,
} from './bench-figures.ts';
import { ask } from './bench-load.ts';
import { weigh } from './bench-page-weight.ts';
import { startMeasured, type Measured } from './bench-process.ts';
import { BadInput, type Command } from './command.ts';
import { progressOn } from './progress.ts';

const help = `npx porchlight bench

Measures the built program on a throw-away database, and a bare SvelteKit page beside it in the same run:
weight, processor time, start and memory, each with the bar it should stay under. Takes about two minutes.
Linux only. The fewer other programs run meanwhile, the better.`;

const idleSeconds = 20;
const starts = 5;
const path = '/en/refer/words';
const form = 'words=I+would+like+to+walk+with+somebody';

export const bench: Command = {
	summary: 'measure weight, speed and memory',
	help,
	async run(words, root) {
		if (words.length > 0) throw new BadInput('bench takes no words: see npx porchlight bench --help');
		if (process.platform !== 'linux') throw new BadInput('bench reads what only Linux tells of a process.');
		const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
		// Root's PostgreSQL runs under another account, which has to pass through.
		chmodSync(folder, 0o711);
		const running: Measured[] = [];
		const stopAll = () => Promise.all(running.splice(0).map((one) => one.stop()));
		// What is being asked then gets no answer, and that ends the bench.
		for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopAll());
		try {
			console.log(tableOf(await measure(folder, root, running)));
			return 0;
		} finally {
			await stopAll();
			rmSync(folder, { recursive: true, force: true });
		}
	},
};

async function measure(folder: string, root: string, running: Measured[]): Promise<Figure[]> {
	const progress = progressOn(process.stderr);
	const all = 1 + starts + 3 + rounds;
	let done = 0;
	const step = (name: string) => progress.step(name, done++, all);
	const program = [join(root, 'src/cli/porchlight.js'), 'start'];
	const start = async () => {
		const started = await startMeasured(
			program,
			() => ({ PORCHLIGHT_DATA: join(folder, 'data') }),
			'/health/ready',
		);
		running.push(started);
		return started;
	};
	const stopLast = () => running.pop()?.stop();

	step('first start');
	await start();
	await stopLast();
	const readyMs: number[] = [];
	for (let number = 0; number < starts; number += 1) {
		step('later starts');
		readyMs.push((await start()).readyMs);
		await stopLast();
	}
	const ours = await start();
	step(`${idleSeconds} idle seconds`);
	await sleep(idleSeconds * 1000);
	const idle = ours.memory('VmRSS');

	step('building a bare page');
	const barePage = [buildBarePage(join(folder, 'bare'), root)];
	const bare = await startMeasured(barePage, (url) => ({ ORIGIN: url }), '/');
	running.push(bare);
	step('interviews');
	const cookies = await Promise.all(Array.from({ length: 10 }, () => beginInterview(ours.url)));
	const weight = await weigh(ours.url, path, cookies[0] ?? '');
	const asked = { url: ours.url, path, cookies };
	const bareAsked = { url: bare.url, path: '/', cookies: [] };
	const { pages, answers } = await compare(ours, bare, step, {
		page: { ...asked, method: 'GET', status: 200 },
		barePage: { ...bareAsked, method: 'GET', status: 200 },
		answer: { ...asked, method: 'POST', status: 303, form },
		bareAnswer: { ...bareAsked, method: 'POST', status: 303, form },
	});
	progress.end();
	return [
		weightFigure(weight),
		requestsFigure(weight),
		cpuFigure('Processor time of a question page, against a bare page', pages),
		cpuFigure('Processor time of a kept answer, against a bare action', answers),
		readyFigure(readyMs),
		memoryFigure(`Memory after ${idleSeconds} idle seconds`, idle, 110),
		memoryFigure('Memory at the peak of all this', ours.memory('VmHWM'), 220),
	];
}

/** Opens the door "for myself" and answers the cookie that finds what is then being answered. */
async function beginInterview(url: string): Promise<string> {
	const opened = await ask({ url, method: 'POST', path: '/en', form: 'door=self' }, '');
	const cookie = (opened.headers['set-cookie'] ?? [])
		.map((line) => line.split(';')[0] ?? '')
		.filter((pair) => !pair.endsWith('='))
		.join('; ');
	if (!cookie) throw new Error(`the interview did not begin: ${opened.status}`);
	return cookie;
}
