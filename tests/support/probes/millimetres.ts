import type { Page } from 'puppeteer';
import type { Look } from '#lib/domain/look.ts';

/** A kiosk's screen and a text step, as the server writes them into a page (ACCESSIBILITY 1.7). */
export interface KioskProfile {
	/** Millimetres of one CSS pixel. */
	density: number;
	text: Look['text'];
}

/** The smallest em, capital and small letter of each text step, in mm (ACCESSIBILITY P02, P03). */
export const leastLetters = {
	standard: { em: 8, capital: 4.8, small: 3.57 },
	large: { em: 11, capital: 7.33, small: 3.57 },
	largest: { em: 13.5, capital: 9, small: 3.57 },
} satisfies Record<Look['text'], object>;

/** Shows the open page as on this kiosk; our policy lets in a style that is set by script. */
export async function drawAs(page: Page, { density, text }: KioskProfile): Promise<void> {
	await page.evaluate(
		async (mm, step) => {
			document.documentElement.style.setProperty('--mm', `${String(mm)}px`);
			document.documentElement.dataset['text'] = step;
			scrollTo(0, 0);
			// Whether something is stuck to the screen's edge is known after the next picture.
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		},
		1 / density,
		text,
	);
}

interface Letters {
	/** Millimetres of one CSS pixel. */
	density: number;
	em: number;
	capital: number;
	small: number;
}

/** Words whose letters are smaller than that, in mm; capitals and small letters as the words' own family has them. */
export async function smallLetters({ density, em, capital, small }: Letters): Promise<string[]> {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return ['there is no canvas to measure with'];
	const found: string[] = [];
	const heights = new Map<string, { H: number; x: number }>();
	for (const { element } of eyes.words()) {
		const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
		const font = `${fontWeight} 100px ${fontFamily}`;
		if (!heights.has(font)) {
			await document.fonts.load(font, 'Hx');
			pen.font = font;
			const height = (letter: string) => pen.measureText(letter).actualBoundingBoxAscent / 100;
			heights.set(font, { H: height('H'), x: height('x') });
		}
		const { H = 0, x = 0 } = heights.get(font) ?? {};
		const size = parseFloat(fontSize) * density;
		for (const [what, is, least] of [
			['an em', size, em],
			['capitals', size * H, capital],
			['small letters', size * x, small],
		] as const) {
			// A twentieth of a millimetre is how a browser rounds.
			if (is < least - 0.05) found.push(`${eyes.name(element)} has ${what} of ${is.toFixed(1)} mm`);
		}
	}
	return [...new Set(found)];
}

/** What most people press: answers, and what goes on. Narrower than `least` px (ACCESSIBILITY O01). */
export function narrowTargets(least: number): string[] {
	return eyes
		.targets()
		.filter((target) => target.matches('.primary, .door, label'))
		.filter((target) => target.getBoundingClientRect().width < least - 0.5)
		.map((target) => `${eyes.name(target)} is ${target.getBoundingClientRect().width.toFixed(0)} wide`);
}

/**
 * A page that goes on below the screen without a word of it; and, where all of it has to be seen at once, a question
 * whose answers and "Continue" are not, or the start without its doors and colours (ACCESSIBILITY P07, P17).
 */
export function outOfSight(wholeQuestion: boolean): string[] {
	const bottom = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? 0;
	const matter = document.querySelector('main > [data-more-below]')?.previousElementSibling;
	if (!matter) return ['nothing could say that the page goes on below'];
	const link = document.querySelector('[data-more-below] a');
	const said = link?.checkVisibility({ visibilityProperty: true }) && bottom(link) <= innerHeight;
	const found: string[] = [];
	const shown = `${String(Math.round(bottom(matter)))} px of ${String(innerHeight)}`;
	if (bottom(matter) > innerHeight + 1 && !said)
		found.push(`it goes on below the screen in silence: ${shown}`);
	if (bottom(matter) < innerHeight - 1 && said) found.push(`it says that it goes on, and does not: ${shown}`);
	const form = document.querySelector('form#answers');
	const choice = ':is(label:has(input), .door, [name=theme], .languages button)';
	const [...answers] = document.querySelectorAll(`main form ${choice}`);
	const alone = !form || (form.querySelectorAll('.field').length === 1 && answers.length <= 6);
	if (!wholeQuestion || !alone || answers.length === 0) return found;
	const end = Math.max(...[...answers, form?.querySelector('.primary')].map(bottom));
	const screen = said && link ? link.getBoundingClientRect().top : innerHeight;
	if (end > screen) {
		found.push(`the question with its answers is ${end.toFixed(0)} px high of ${screen.toFixed(0)}`);
	}
	return found;
}
