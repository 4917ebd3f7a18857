import { speakUtterance } from '#lib/server/web/utterance-request.ts';

export const POST = speakUtterance;
