import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstMissing, pathOf } from '#lib/domain/interview/journey.ts';
import type { Answers, Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { answersLeadingTo, formOf } from './interview-answers.ts';
import { visitKiosk, type Cookies } from './kiosks.ts';
import { Visitor, type Answer } from './visitor.ts';

/** A public page as the server gave it to one person, kept to be looked at as often as one likes. */
export interface PublicPage {
	/** The route's folder under `src/routes`. */
	route: string;
	/** The page in the words of a failing row: its address after the language, and what is wrong with it. */
	name: string;
	address: string;
	answer: Answer;
}

const localized = '[locale=locale]';
const questionRoute = `${localized}/refer/[question=question]`;

/** Pages that no person of the public is led to, and who looks at them. */
const notPublic = [
	// The team's, by their own tests of the desk.
	/^team\b/,
	// Opened once by whoever puts the kiosk up.
	/^kiosk\//,
	// The first screen of a kiosk has a kiosk's millimetres only: tests/accessibility/millimetres.test.ts.
	/^kiosk$/,
	// For whoever makes Porchlight; what is shipped has none of it.
	/^gallery$/,
];

/** Every folder of `src/routes` with a page for the public. */
export function publicRoutes(): string[] {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => /(^|\/)\+page(@.*)?\.svelte$/.test(file))
		.map((file) => join(file, '..'))
		.filter((route) => !notPublic.some((others) => others.test(route)))
		.sort();
}

/** As few ways through the interview as pass every question; each is one person's answers. */
export function waysThrough(): Answers[] {
	const ways: Answers[] = [];
	const passed = new Set<Question>();
	// From the end: who comes far has passed much.
	for (const question of questions.toReversed()) {
		if (passed.has(question)) continue;
		const answers = answersLeadingTo(question);
		for (const one of pathOf(questions, answers)) passed.add(one);
		ways.push(answers);
	}
	return ways;
}

/** The pages of one language, opened on a server that believes `X-Forwarded-For` of this machine. */
export class PublicPages {
	readonly all: PublicPage[] = [];
	/** The references of people who came back, which stand on their pages. */
	readonly references: string[] = [];
	#home = 0;
	/** Who was there before anything broke. */
	#there?: Visitor;

	constructor(
		readonly url: string,
		readonly language: string,
		/** A number of the language's own, so that no two of them live at the same address. */
		readonly number: number,
		/** Puts up one more kiosk that offers this language first, where all of it does not happen at home. */
		readonly newKiosk?: (language: string) => Promise<Cookies>,
	) {}

	/** Each person has a home or a kiosk of their own. */
	async visitor(): Promise<Visitor> {
		this.#home += 1;
		const address = `10.${String(this.number)}.0.${String(this.#home)}`;
		if (!this.newKiosk) return new Visitor(this.url, address);
		return visitKiosk(this.url, await this.newKiosk(this.language), this.language, address);
	}

	/** What a kiosk shows while nobody uses it, in silence and heard, and once it is none any more. */
	async firstScreen(): Promise<void> {
		const visitor = await this.visitor();
		for (const [name, address] of [
			['attract', `${this.url}/kiosk`],
			['attract, heard', `${this.url}/kiosk?listen`],
		] as const) {
			this.all.push({ route: 'kiosk', name, address, answer: await visitor.get(address) });
		}
	}

	keep(route: string, name: string, path: string, answer: Answer, status = 200): Answer {
		if (answer.status !== status) {
			throw new Error(`${this.language} ${name}: ${String(answer.status)} ${answer.location}`);
		}
		this.all.push({ route, name, address: `${this.url}/${this.language}${path}`, answer });
		return answer;
	}

	async open(visitor: Visitor, route: string, name: string, path: string, status?: number): Promise<Answer> {
		return this.keep(route, name, path, await visitor.get(`/${this.language}${path}`), status);
	}

	/** The pages beside the interview. */
	async aside(): Promise<void> {
		const visitor = (this.#there = await this.visitor());
		await this.open(visitor, localized, 'start', '');
		// A kiosk has nothing to cover up in a hurry: it is cleared instead.
		const leaves = ['help', 'privacy', 'language', 'display', 'stop', ...(this.newKiosk ? [] : ['exit'])];
		for (const leaf of leaves) {
			// The interview has a question of that name.
			const name = leaf === 'language' ? 'languages' : leaf;
			await this.open(visitor, `${localized}/${leaf}`, name, `/${leaf}`);
		}
	}

	/** Every question once, each also refused where it can be, up to what is printed at the end. */
	async interview(): Promise<void> {
		for (const [way, answers] of waysThrough().entries()) {
			const visitor = await this.visitor();
			await visitor.post(`/${this.language}`, { door: String(answers.door) });
			for (const question of pathOf(questions, answers)) {
				const path = `/refer/${question.id}`;
				if (!this.all.some(({ name }) => name === question.id)) await this.#question(visitor, question);
				await visitor.post(`/${this.language}${path}`, formOf(question, answers));
			}
			const missing = firstMissing(questions, answers);
			if (missing) throw new Error(`${missing.id} is not answered`);
			if (way > 0) continue;
			await this.open(visitor, `${localized}/refer/check`, 'check', '/refer/check');
			await visitor.post(`/${this.language}/refer/check`, {});
			const sent = await this.open(visitor, `${localized}/refer/sent`, 'sent', '/refer/sent');
			for (const [index, [, token]] of [...sent.text.matchAll(/\/sheets\/([\w-]{43})/g)].entries()) {
				const name = `sheet ${String(index + 1)}`;
				await this.open(visitor, `${localized}/sheets/[token]`, name, `/sheets/${String(token)}`);
			}
		}
	}

	async #question(visitor: Visitor, question: Question): Promise<void> {
		const path = `/refer/${question.id}`;
		await this.open(visitor, questionRoute, question.id, path);
		if (!question.fields.some(({ required }) => required)) return;
		const refused = await visitor.post(`/${this.language}${path}`, {});
		this.keep(questionRoute, `${question.id}, refused`, path, refused, 400);
	}

	/** What is said when something cannot be done, while the server is well. */
	async refusals(): Promise<void> {
		const visitor = await this.visitor();
		const start = `/${this.language}`;
		await this.open(visitor, '', 'nowhere, 404', '/nowhere', 404);
		await this.open(visitor, `${localized}/sheets/[token]`, 'ended link, 404', '/sheets/nothing', 404);
		const strange = await visitor.ask(
			'POST',
			start,
			{ door: 'self' },
			{ Origin: 'https://elsewhere.example' },
		);
		this.keep(`${localized}/refused/[status]`, 'not from here, 403', '', strange, 403);
		const huge = await visitor.post(start, { door: 'x'.repeat(2_000_000) });
		this.keep(localized, 'too large, 413', '', huge, 413);
		// One home for all languages: it is busy after the first.
		const home = new Visitor(this.url, '10.200.0.1');
		for (;;) {
			await home.refer(this.language, 'self', {
				name: { name: 'Rosa' },
				'reach-by': { 'reach-by': 'desk-note' },
			});
			const busy = await home.post(`${start}/refer/check`, {});
			if (busy.status === 303) continue;
			// A kiosk may send for many: it shows the page of a home that may not.
			if (this.newKiosk) for (const cookie of (await this.visitor()).cookies) home.cookies.set(...cookie);
			const shown = await home.post(`${start}/refer/check`, {});
			this.keep(`${localized}/refer/check`, 'too many, 429', '/refer/check', shown, 429);
			return;
		}
	}

	/** What is said while the database cannot be read: `status` tells why. */
	async whileBroken(status: number): Promise<void> {
		const visitor = this.#there ?? new Visitor(this.url);
		await this.open(visitor, localized, `broken, ${String(status)}`, '', status);
	}
}
