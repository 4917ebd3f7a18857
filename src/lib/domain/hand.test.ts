import { expect, test } from 'vitest';
import { hands, secondPressMs } from './hand.ts';

test('a second press is passed over as the kiosk is set, for longer where a person asks for it', () => {
	const usual = hands.from('again_slower');
	const longer = hands.from(hands.word(hands.changed(usual, { again: 'longer' })));
	expect([usual, longer]).toEqual([{ again: 'usual' }, { again: 'longer' }]);
	expect(secondPressMs(usual)).toBe(700);
	for (const kiosk of [0, 400, 1500]) {
		expect(secondPressMs(usual, kiosk)).toBe(kiosk);
		expect(secondPressMs(longer, kiosk)).toBe(1500);
	}
});
