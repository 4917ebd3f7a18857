import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { answersLeadingTo, formOf } from '../support/interview-answers.ts';
import { foreignIn, lookedFor, ownIn } from '../support/languages-apart.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { printFigures } from '../support/print-table.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => running.close());

const last = questions.at(-1);
if (!last) throw new Error('there are no questions');
const answers = answersLeadingTo(last);
const forms = Object.fromEntries(
	pathOf(questions, answers).map((question) => [question.id, formOf(question, answers)]),
);

interface Request {
	code: string;
	path: string;
	status: number;
	page: string;
}

/** Who has answered everything, and who has sent it too; both read one language, from an address of their own. */
async function peopleIn(code: string, number: number) {
	const person = (home: number) => new Visitor(running.url, `10.${String(number)}.1.${String(home)}`);
	const answering = person(1);
	const asked = await answering.refer(code, String(answers.door), forms);
	const sent = person(2);
	await sent.refer(code, String(answers.door), forms);
	await sent.send(code);
	const { text } = await sent.get(`/${code}/refer/sent`);
	const sheets = [...text.matchAll(/\/sheets\/([\w-]{43})/g)].map(([path]) => path);
	expect(new Set(sheets).size, `sheets in ${code}`).toBeGreaterThan(0);
	const aside = ['', '/help', '/privacy', '/language', '/display', '/stop', '/nowhere'];
	return {
		code,
		ways: [
			...[...new Set(sheets), '/refer/sent'].map((path) => ({ visitor: sent, path })),
			...[...aside, '/refer/check', ...asked.map((id) => `/refer/${id}`)].map((path) => ({
				visitor: answering,
				path,
			})),
		],
	};
}

test('200 interleaved requests in 12 languages: no string of another language', async () => {
	const people = await Promise.all(languages.map(({ code }, index) => peopleIn(code, index + 1)));
	const turn = (index: number): (() => Promise<Request>) => {
		const { code, ways } = people[(index * 7) % people.length] ?? people[0] ?? { code: '', ways: [] };
		// Each language starts elsewhere among its pages, so that together they see all.
		const way = ways[(Math.floor(index / people.length) + index * 5) % ways.length];
		if (!way) throw new Error(`nothing to ask in ${code}`);
		// What the browser would rather have is another language: the address decides.
		const wished = { 'Accept-Language': languages[(index * 5 + 1) % languages.length]?.tag ?? 'en' };
		return async () => {
			const { status, text } = await way.visitor.ask('GET', `/${code}${way.path}`, undefined, wished);
			return { code, path: way.path, status, page: text };
		};
	};
	const requests = await Promise.all(Array.from({ length: 200 }, (_, index) => turn(index)()));

	const found = requests.flatMap(({ code, path, page }) =>
		foreignIn(page, code).map((text) => `${code}${path}: ${text}`),
	);
	printFigures({
		requests: requests.length,
		languages: new Set(requests.map(({ code }) => code)).size,
		'different pages': new Set(requests.map(({ code, path }) => code + path)).size,
		'strings looked for on each page': Math.min(...languages.map(({ code }) => lookedFor(code))),
		'strings of another language': found.length,
	});
	for (const { code, path, status, page } of requests) {
		expect(status, code + path).toBe(path === '/nowhere' ? 404 : 200);
		expect(ownIn(page, code), `own words on ${code}${path}`).toBeGreaterThan(0);
	}
	expect([...new Set(found)]).toEqual([]);

	// The same pages taken for another language's are full of strings that do not belong there.
	for (const { code, path, page } of requests) {
		const other = languages[(languages.findIndex((one) => one.code === code) + 1) % languages.length];
		expect(foreignIn(page, other?.code ?? '').length, `${code}${path} as ${other?.code}`).toBeGreaterThan(0);
	}
	const english = requests.find(({ code }) => code === 'en')?.page ?? '';
	expect(foreignIn(`${english}<p>Arrêter et effacer</p>`, 'en')).toEqual(['Arrêter et effacer']);
});
