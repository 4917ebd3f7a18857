import { insert, move, type Typing } from '#lib/domain/typing/edit.ts';
import { eraseJamo, insertJamo } from '#lib/domain/typing/hangul.ts';
import { putTone } from '#lib/domain/typing/tones.ts';
import type { Act } from './keys.ts';

interface Field {
	/** The most characters it takes. */
	max: number;
	/** Which way its words run: left is back in one and forward in the other. */
	direction: string;
}

/** What stands in a field after a key; what types nothing leaves it as it was. */
export function typedByKey(act: Act, now: Typing, { max, direction }: Field): Typing {
	if (act.what === 'erase') return eraseJamo(now);
	if (act.what === 'tone') return putTone(now, act.mark, max);
	if (act.what === 'insert') {
		return /[\u3131-\u3163]/.test(act.text) ? insertJamo(now, act.text, max) : insert(now, act.text, max);
	}
	if (act.what !== 'left' && act.what !== 'right') return now;
	return move(now, (act.what === 'left') === (direction === 'ltr') ? 'back' : 'forward');
}
