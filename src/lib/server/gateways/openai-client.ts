import OpenAI, { APIConnectionError, APIError } from 'openai';
import type { Environment } from '#lib/server/env.ts';

/** A client for a service shaped like OpenAI's; null where neither a key nor an address is set. */
export function openaiClient({
	openaiApiKey,
	openaiBaseUrl,
}: Pick<Environment, 'openaiApiKey' | 'openaiBaseUrl'>): OpenAI | null {
	if (openaiApiKey === undefined && openaiBaseUrl === undefined) return null;
	return new OpenAI({
		// A server of one's own often wants no key, and the client insists on one.
		apiKey: openaiApiKey ?? 'none',
		baseURL: openaiBaseUrl ?? null,
		maxRetries: 0,
		logLevel: 'off',
	});
}

/** Only a code goes on: the client's own errors repeat what was asked and what was answered. */
export function troubleWith(
	error: unknown,
	signal: AbortSignal,
): 'slow' | 'unreachable' | 'refused' | 'failed' {
	if (signal.aborted) return 'slow';
	if (error instanceof APIConnectionError) return 'unreachable';
	return error instanceof APIError ? 'refused' : 'failed';
}
