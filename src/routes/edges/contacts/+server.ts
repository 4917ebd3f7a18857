import { receiveContact } from '#lib/server/web/edge-request.ts';
import { forPrograms, refuseMethod } from '#lib/server/web/programs.ts';

export const POST = forPrograms(receiveContact);

export const fallback = refuseMethod;
