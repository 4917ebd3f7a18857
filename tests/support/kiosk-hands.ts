import type { Browser, Page } from 'puppeteer';
import type { Running } from './porchlight.ts';
import { Visitor } from './visitor.ts';

type Cookie = [name: string, value: string];

/** Makes a device the kiosk of the first site, and answers the cookie that says so. */
export async function enrolledKiosk(running: Running): Promise<Cookie> {
	const device = new Visitor(running.url);
	await device.post(new URL(running.kioskEnrolment).pathname, {});
	const [cookie] = device.cookies;
	if (!cookie) throw new Error('the kiosk was not enrolled');
	return cookie;
}

/** A person who asks for help at that kiosk, or at home, with a screen and without one on the same request. */
export async function personWithScreen(
	browser: Browser,
	running: Running,
	language: string,
	kiosk?: Cookie,
): Promise<{ page: Page; visitor: Visitor }> {
	const visitor = new Visitor(running.url);
	if (kiosk) visitor.cookies.set(...kiosk);
	await visitor.post(`/${language}`, { door: 'self' });
	const context = await browser.createBrowserContext();
	const domain = new URL(running.url).hostname;
	await context.setCookie(...[...visitor.cookies].map(([name, value]) => ({ name, value, domain })));
	const page = await context.newPage();
	await page.setViewport({ width: 1920, height: 1080 });
	return { page, visitor };
}
