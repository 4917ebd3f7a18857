import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstMissing, pathOf } from '#lib/domain/interview/journey.ts';
import type { Answers, Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { answersLeadingTo, formOf } from './interview-answers.ts';
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
	#home = 0;

	constructor(
		readonly url: string,
		readonly language: string,
		/** A number of the language's own, so that no two of them live at the same address. */
		readonly number: number,
	) {}

	#visitor(): Visitor {
		this.#home += 1;
		return new Visitor(this.url, `10.${String(this.number)}.0.${String(this.#home)}`);
	}

	#keep(route: string, name: string, path: string, answer: Answer, status = 200): Answer {
		if (answer.status !== status) {
			throw new Error(`${this.language} ${name}: ${String(answer.status)} ${answer.location}`);
		}
		this.all.push({ route, name, address: `${this.url}/${this.language}${path}`, answer });
		return answer;
	}

	async #open(visitor: Visitor, route: string, name: string, path: string, status?: number): Promise<Answer> {
		return this.#keep(route, name, path, await visitor.get(`/${this.language}${path}`), status);
	}

	/** The pages beside the interview. */
	async aside(): Promise<void> {
		const visitor = this.#visitor();
		await this.#open(visitor, localized, 'start', '');
		for (const leaf of ['help', 'privacy', 'language', 'display', 'stop', 'exit']) {
			await this.#open(visitor, `${localized}/${leaf}`, leaf, `/${leaf}`);
		}
	}

	/** Every question once, each also refused where it can be, up to what is printed at the end. */
	async interview(): Promise<void> {
		for (const [way, answers] of waysThrough().entries()) {
			const visitor = this.#visitor();
			await visitor.post(`/${this.language}`, { door: String(answers.door) });
			for (const question of pathOf(questions, answers)) {
				const path = `/refer/${question.id}`;
				if (!this.all.some(({ name }) => name === question.id)) await this.#question(visitor, question);
				await visitor.post(`/${this.language}${path}`, formOf(question, answers));
			}
			const missing = firstMissing(questions, answers);
			if (missing) throw new Error(`${missing.id} is not answered`);
			if (way > 0) continue;
			await this.#open(visitor, `${localized}/refer/check`, 'check', '/refer/check');
			await visitor.post(`/${this.language}/refer/check`, {});
			const sent = await this.#open(visitor, `${localized}/refer/sent`, 'sent', '/refer/sent');
			for (const [index, [, token]] of [...sent.text.matchAll(/\/sheets\/([\w-]{43})/g)].entries()) {
				const name = `sheet ${String(index + 1)}`;
				await this.#open(visitor, `${localized}/sheets/[token]`, name, `/sheets/${String(token)}`);
			}
		}
	}

	async #question(visitor: Visitor, question: Question): Promise<void> {
		const path = `/refer/${question.id}`;
		await this.#open(visitor, questionRoute, question.id, path);
		if (!question.fields.some(({ required }) => required)) return;
		const refused = await visitor.post(`/${this.language}${path}`, {});
		this.#keep(questionRoute, `${question.id}, refused`, path, refused, 400);
	}

	/** What is said when something cannot be done, while the server is well. */
	async refusals(): Promise<void> {
		const visitor = this.#visitor();
		const start = `/${this.language}`;
		await this.#open(visitor, '', 'nowhere, 404', '/nowhere', 404);
		await this.#open(visitor, `${localized}/sheets/[token]`, 'ended link, 404', '/sheets/nothing', 404);
		const strange = await visitor.ask(
			'POST',
			start,
			{ door: 'self' },
			{ Origin: 'https://elsewhere.example' },
		);
		this.#keep(`${localized}/refused/[status]`, 'not from here, 403', '', strange, 403);
		const huge = await visitor.post(start, { door: 'x'.repeat(2_000_000) });
		this.#keep(localized, 'too large, 413', '', huge, 413);
		// One home for all languages: it is busy after the first.
		const home = new Visitor(this.url, '10.200.0.1');
		for (;;) {
			await home.refer(this.language, 'self', {
				name: { name: 'Rosa' },
				'reach-by': { 'reach-by': 'desk-note' },
			});
			const busy = await home.post(`${start}/refer/check`, {});
			if (busy.status === 303) continue;
			this.#keep(`${localized}/refer/check`, 'too many, 429', '/refer/check', busy, 429);
			return;
		}
	}

	/** What is said while the database cannot be read: `status` tells why. */
	async whileBroken(status: number): Promise<void> {
		await this.#open(this.#visitor(), localized, `broken, ${String(status)}`, '', status);
	}
}
