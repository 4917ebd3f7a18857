import { enrolMachine } from '#lib/server/web/edge-request.ts';
import { forPrograms, refuseMethod } from '#lib/server/web/programs.ts';

export const POST = forPrograms(enrolMachine);

export const fallback = refuseMethod;
