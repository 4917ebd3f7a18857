import { receiveHandoff } from '#lib/server/web/handoff-request.ts';
import { forPrograms, refuseMethod } from '#lib/server/web/programs.ts';

export const POST = forPrograms(receiveHandoff);

export const fallback = refuseMethod;
