import { transcribeAnswer } from '#lib/server/web/transcription-request.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => transcribeAnswer(event);
