import { readEnvironment } from '#lib/server/env.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

const help = `npx porchlight start

Starts Porchlight on http://127.0.0.1:3000 with a database of its own in ./data.

Settings, as environment variables:
  PORT              3000
  HOST              127.0.0.1; 0.0.0.0 lets the library's network in
  ORIGIN            the address people see, when a proxy stands in front
  PORCHLIGHT_DATA   the folder of the database and the server's key: ./data
  DATABASE_URL      a PostgreSQL 15 or later, instead of the one inside
  PORCHLIGHT_SECRET at least 32 characters, instead of the key in the data folder
  TRUSTED_PROXIES   addresses or networks whose X-Forwarded-For is believed
  METRICS_TOKEN     lets others than this machine read /metrics
  HUB_URL           the hub that this machine is an edge of, with
  HUB_PUBLIC_KEY    the key that it seals to; see npx porchlight edge enrol --help
  LOG_LEVEL         debug, info, warn, error or silent`;

export const start: Command = {
	summary: 'run the kiosk, the desk and the database',
	help,
	async run(_words, root) {
		const { url, opened, close } = await serve(readEnvironment(process.env), root);
		const desk = `${opened.hubUrl ?? url}/team`;
		const place = opened.hubUrl === null ? 'Kiosk and home:  ' : 'Kiosk:           ';
		console.error(`Porchlight is ready.\n  ${place} ${url}\n  The team's desk:  ${desk}`);
		const { coordinatorToken, kioskToken } = opened.welcome;
		if (coordinatorToken !== null) {
			console.error(
				`\nNobody can sign in yet. Make the first coordinator's account here, once, within 7 days:\n  ${url}/team/first-coordinator/${coordinatorToken}`,
			);
		}
		if (kioskToken !== null) {
			console.error(`\nOpen this once on the kiosk's own screen:\n  ${url}/kiosk/enrol/${kioskToken}`);
		}
		await untilAskedToStop();
		await close();
		return 0;
	},
};

export function untilAskedToStop(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
	});
}
