import type { Page } from 'puppeteer';

interface Bars {
	/** For words anywhere. */
	words: number;
	/** For words in paragraphs and lists of the page's own ground. */
	body: number;
	/** For words that show the colours of another theme. */
	samples: number;
	/** For the rings and boxes that are chosen. */
	controls: number;
}

interface Box {
	said: string;
	least: number;
	x: number;
	y: number;
	width: number;
	height: number;
}

function boxesToMeasure({ words, body, samples, controls }: Bars): Box[] {
	const at = ({ x, y, width, height }: DOMRect) => ({ x: x + scrollX, y: y + scrollY, width, height });
	const leastOf = (element: Element) => {
		if (element.closest('button[data-theme]')) return samples;
		return element.matches('main p:not(.soft, .hint, .error, .notice *), main li') ? body : words;
	};
	// A full stop alone is thinner than a pixel, and has the colour of the words before it.
	const said = eyes.words().filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	const lines = said.flatMap(({ element, lines: own }) =>
		own.slice(0, 1).map((line) => ({
			said: eyes.name(element),
			least: leastOf(element),
			...at(line),
		})),
	);
	const chosen = [...document.querySelectorAll('input[type=radio], input[type=checkbox]')].filter(
		eyes.isSeen,
	);
	return [
		...lines,
		...chosen.map((one) => ({
			said: eyes.name(one.closest('label') ?? one),
			least: controls,
			...at(one.getBoundingClientRect()),
		})),
	];
}

/** In each box the colour most of it has, and the one that differs most: letters are thin, their edges are mixed. */
async function measure(picture: string, boxes: Box[], scale: number): Promise<string[]> {
	const blob = await (await fetch(`data:image/png;base64,${picture}`)).blob();
	const image = await createImageBitmap(blob);
	const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
		willReadFrequently: true,
	});
	if (!context) return ['there is no canvas to measure with'];
	context.drawImage(image, 0, 0);
	return boxes.flatMap(({ said, least, x, y, width, height }) => {
		const [left, top, wide, high] = [x, y, width, height].map((one) => Math.round(one * scale));
		const { data } = context.getImageData(
			left ?? 0,
			top ?? 0,
			Math.max(1, wide ?? 1),
			Math.max(1, high ?? 1),
		);
		const counts = new Map<number, number>();
		for (let at = 0; at < data.length; at += 4) {
			const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		const colours = [...counts].sort((a, b) => b[1] - a[1]);
		const parts = (key: number) => [key >> 16, (key >> 8) & 255, key & 255] as const;
		const ground = parts(colours[0]?.[0] ?? 0);
		const best = Math.max(...colours.map(([key]) => eyes.contrast(parts(key), ground)));
		return best < least ? [`${said}: ${best.toFixed(1)}:1 on the screen`] : [];
	});
}

/** Words and controls that are too pale on a picture of the page (ACCESSIBILITY P05, P06). `board` is an empty page. */
export async function paleOnScreen(page: Page, board: Page, bars: Bars): Promise<string[]> {
	const before = page.viewport();
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewport({ width: before?.width ?? 1280, height });
	const boxes = await page.evaluate(boxesToMeasure, bars);
	const picture = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
	const scale = await page.evaluate(() => devicePixelRatio);
	await page.setViewport(before);
	return board.evaluate(measure, picture, boxes, scale);
}
