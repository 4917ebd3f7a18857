import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { httpHub } from '#lib/server/gateways/hub/http-hub.ts';
import { createLog } from '#lib/server/log.ts';
import { enrolAtHub } from '#lib/server/use-cases/enrol-at-hub.ts';
import { BadInput, type Command } from './command.ts';

const help = `npx porchlight edge enrol <address>

Makes this machine the edge of a kiosk: it serves pages and prints without a network, seals each referral to the
hub's key and hands it over when the hub can be reached. Needs the network once, now. Run it on the kiosk's own
machine, with a new, empty PORCHLIGHT_DATA, before the first "npm start" there.

  <address>       the one-time address of the kiosk, as a coordinator gets it at the hub
  HUB_URL         the hub, such as https://hub.example.org
  HUB_PUBLIC_KEY  as "npx porchlight keys new" printed it at the hub

A machine that is an edge already becomes the edge of this kiosk; what waits on it goes on waiting. Stop it before,
and start it anew afterwards.`;

export const edgeEnrol: Command = {
	summary: 'make this machine the edge of a kiosk',
	help,
	async run(words) {
		const environment = readEnvironment(process.env);
		const { hub } = environment;
		if (!hub)
			throw new BadInput('Set HUB_URL and HUB_PUBLIC_KEY first. See npx porchlight edge enrol --help');
		const code = codeIn(words, hub.url);
		const database = await openDatabase(environment, createLog('silent'), 'command');
		const gateway = httpHub(hub.url);
		try {
			const enrolling = { hub: gateway, code, key: hub.key.id, at: new Date() };
			const enrolled = await enrolAtHub(database.db, enrolling);
			if (!enrolled.ok) throw new BadInput(whyNot(enrolled, hub.url));
			const { kiosk, site } = enrolled;
			console.log(
				`This machine is the edge of "${kiosk}"${site ? ` at ${site}` : ''}. Start it with: npm start`,
			);
			if (!enrolled.directory) console.log('The directory could not be fetched. The start will try again.');
			return 0;
		} finally {
			gateway.close();
			await database.close();
		}
	},
};

/** The code at the end of a one-time address of this hub. */
function codeIn(words: string[], hubUrl: string): string {
	const [address = '', ...more] = words;
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const code = /^\/kiosk\/enrol\/([\w-]{43})$/.exec(url?.pathname ?? '')?.[1];
	if (!url || !code || more.length > 0) {
		throw new BadInput('Give the one-time address of the kiosk: npx porchlight edge enrol <address>');
	}
	if (url.origin !== hubUrl)
		throw new BadInput(`This address is of ${url.origin}, and HUB_URL is ${hubUrl}.`);
	return code;
}

type NotEnrolled = Extract<Awaited<ReturnType<typeof enrolAtHub>>, { ok: false }>;

function whyNot(enrolled: NotEnrolled, hubUrl: string): string {
	if (enrolled.why === 'house') {
		return 'This data folder holds a house already. Choose a new, empty PORCHLIGHT_DATA. Nothing was changed.';
	}
	if (enrolled.code === 'code-used') {
		return 'This one-time address was used already, or has ended. Ask the coordinator for a new one.';
	}
	if (enrolled.code === 'hub-key-unknown') {
		return 'The hub does not have the private half of HUB_PUBLIC_KEY: nobody could open what is sealed to it. See npx porchlight keys list at the hub.';
	}
	const what = enrolled.why === 'away' ? 'could not be reached' : 'refused';
	return `The hub at ${hubUrl} ${what} (${enrolled.code}). Nothing was changed.`;
}
