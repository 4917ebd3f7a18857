import { questions } from '#lib/domain/interview/questions.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import type { Keypad } from './by-ear-keypads.ts';
import { saysFirst, type Ear } from './ear.ts';

/** What this person answers, in codes; they know them by the words that they hear. */
const chosen: Record<string, readonly string[]> = {
	needs: ['food', 'company'],
	'reach-by': ['in-person'],
	communication: ['sight'],
};

/** As it is said: sign by sign. */
const isReference = /^[A-Z0-9]( [A-Z0-9]){5}$/;

interface Journey {
	ear: Ear;
	language: string;
	keypad: Keypad;
	/** The letters of the name, as their keys are called. */
	name: readonly string[];
}

/**
 * From the first page, which is being read, to the sheet: all by what is heard. Gives the reference as it was said.
 */
export async function referByEar({ ear, language, keypad, name }: Journey): Promise<string> {
	const t = translator(language);
	const is = (words: string) => saysFirst(words, language);
	const { next, choose } = keypad;
	const title = (id: string) => t(`questions:${id}.title`);
	const isChosen = (said: string) =>
		[1, 2, 3, 4, 5, 6].some((place) =>
			[2, 3, 4, 5, 6].some((of) => said === t('speech:role.choiceOn', { place, of })),
		);
	const asked = (said: string) => questions.find(({ id }) => is(title(id))(said))?.id;
	const turnBy = async (words: string) => {
		await ear.seek(next, is(words));
		const said = await ear.turn(
			choose,
			(one) => asked(one) !== undefined || is(t('common:check.title'))(one),
		);
		return said.map(asked).find(Boolean) ?? 'check';
	};

	let id = await turnBy(t('questions:doors.self'));
	while (id !== 'check') {
		for (const code of chosen[id] ?? []) {
			await ear.seek(next, is(t(`questions:${id}.${id}.${code}`)));
			const said = await ear.press(choose);
			if (!said.some(isChosen)) throw new Error(`after choosing ${code} was heard: ${said.join(' | ')}`);
		}
		if (id === 'name') {
			await ear.seek(next, is(t('speech:role.fieldEmpty')));
			// From the field down to the keys.
			let [at = ''] = await ear.press(next);
			for (const letter of name) {
				await keypad.find(ear, letter, at);
				const said = await ear.press(choose);
				if (!said.includes(t('speech:typed.written'))) throw new Error(`${letter} was not written`);
				at = letter;
			}
			await keypad.find(ear, t('keyboard:done'), at);
			await ear.press(choose);
			const back = await ear.seek(keypad.previous ?? next, is(t('speech:typed.says')));
			const spelt = back.slice(back.indexOf(t('speech:typed.says')) + 1);
			if (spelt.join() !== name.join()) throw new Error(`the name was spelt ${spelt.join(' ')}`);
		}
		const before = id;
		id = await turnBy(t('common:continue'));
		if (id === before) throw new Error(`${id} was asked again`);
	}
	// All answers are heard before they are sent.
	const read = await ear.listen(is(t('common:send')));
	for (const words of [t('questions:needs.needs.food'), t('questions:reach-by.reach-by.in-person')]) {
		if (!read.some((said) => said.includes(words))) throw new Error(`“${words}” was not read back`);
	}
	await ear.seek(next, is(t('common:send')));
	const sent = await ear.turn(choose, (said) => isReference.test(said));
	await ear.seek(next, is(t('common:sent.receipt')));
	await ear.turn(choose, is(t('sheets:receipt.self.title')));
	return (sent.find((said) => isReference.test(said)) ?? '').replaceAll(' ', '');
}
