import { giveDirectory } from '#lib/server/web/edge-request.ts';
import { forPrograms } from '#lib/server/web/programs.ts';

export const GET = forPrograms(giveDirectory);
