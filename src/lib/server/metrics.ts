/** Counters of this process since it started; labels are route patterns and codes only, never data. */
const requests = new Map<string, { count: number; seconds: number }>();

interface SeenRequest {
	route: string;
	method: string;
	status: number;
	/** How long the answer took, in seconds. */
	seconds: number;
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function countRequest(seen: SeenRequest): void {
	const method = knownMethods.has(seen.method) ? seen.method : 'OTHER';
	const labels = `route="${seen.route}",method="${method}",status="${String(seen.status)}"`;
	const entry = requests.get(labels) ?? { count: 0, seconds: 0 };
	entry.count += 1;
	entry.seconds += seen.seconds;
	requests.set(labels, entry);
}

const utterances = new Map<string, number>();

/** Counts one sentence that was asked for, by its language and by what spoke it, or that the voice was away. */
export function countUtterance(language: string, source: string): void {
	const labels = `language="${language}",source="${source}"`;
	utterances.set(labels, (utterances.get(labels) ?? 0) + 1);
}

function family(name: string, type: string, help: string, rows: string[]): string {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...rows].join('\n');
}

/** Prometheus text of all counters and of the gauges given (name → value). */
export function metricsText(gauges: Record<string, { help: string; value: number }>): string {
	const entries = [...requests];
	return [
		family(
			'porchlight_requests_total',
			'counter',
			'Requests answered.',
			entries.map(([labels, { count }]) => `porchlight_requests_total{${labels}} ${String(count)}`),
		),
		family(
			'porchlight_request_seconds_total',
			'counter',
			'Time spent answering, in seconds.',
			entries.map(
				([labels, { seconds }]) => `porchlight_request_seconds_total{${labels}} ${seconds.toFixed(3)}`,
			),
		),
		family(
			'porchlight_utterances_total',
			'counter',
			'Sentences asked to be spoken.',
			[...utterances].map(([labels, count]) => `porchlight_utterances_total{${labels}} ${String(count)}`),
		),
		family('porchlight_memory_bytes', 'gauge', 'Resident memory of this process.', [
			`porchlight_memory_bytes ${String(process.memoryUsage.rss())}`,
		]),
		...Object.entries(gauges).map(([name, { help, value }]) =>
			family(name, 'gauge', help, [`${name} ${String(value)}`]),
		),
		'',
	].join('\n');
}
