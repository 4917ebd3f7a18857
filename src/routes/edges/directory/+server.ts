import { giveCopy } from '#lib/server/web/edge-copies.ts';
import { forPrograms } from '#lib/server/web/programs.ts';

export const GET = forPrograms(giveCopy('directory'));
