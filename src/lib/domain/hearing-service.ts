/** Who writes down what people say, as they are told before they speak (ACCESSIBILITY V17). */
export interface HearingService {
	/** The name of a service elsewhere; null where it is a computer of this house. */
	outside: string | null;
	/** How many days the sound may be kept there: 0 not at all; null where nobody has said so. */
	keptDays: number | null;
}

/** What the house has set; the address is undefined where it is OpenAI's own. */
interface Settings {
	address: string | undefined;
	name: string | undefined;
	keptDays: number | undefined;
}

const openai = 'api.openai.com';
/** What OpenAI may keep for its own checks, where a house has no other agreement (ACCESSIBILITY 2.7). */
const openaiDays = 30;

/** Names that lead nowhere outside, and the addresses that are never routed there (RFC 1918, 4193, 6762, 8375). */
const ownName = /^[^.:]+$|\.(localhost|local|lan|internal|intranet|home\.arpa)$/;
const ownAddress =
	/^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$|^\[(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;

/** Who listens, by what the house has set and by where its recogniser is. */
export function hearingService({ address, name, keptDays }: Settings): HearingService {
	const host = address === undefined ? openai : new URL(address).hostname;
	if (ownName.test(host) || ownAddress.test(host)) return { outside: null, keptDays: keptDays ?? 0 };
	const usual = host === openai ? { name: 'OpenAI', days: openaiDays } : { name: host, days: null };
	return { outside: name ?? usual.name, keptDays: keptDays ?? usual.days };
}
