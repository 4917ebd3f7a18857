import * as v from 'valibot';
import { requiredLine } from './text.ts';

/** What a coordinator says of a partner whose program is to hand over referrals. Errors: `required`, `too-long`. */
export const partnerSchema = v.object({ partnerName: requiredLine(100) });
